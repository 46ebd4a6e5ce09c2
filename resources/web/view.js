/* SPDX-FileCopyrightText: The Vitrina authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
(function () {
    var mark = document.getElementById("view").getAttribute("data-mark");
    var left = 3;
    function tell() {
        var request = new XMLHttpRequest();
        request.open("POST", location.pathname + "/vista");
        request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded");
        request.onload = function () {
            if (request.status === 503 && --left > 0) setTimeout(tell, 10000);
        };
        request.send("mark=" + mark);
    }
    function seen() {
        if (document.hidden || !mark) return;
        document.removeEventListener("visibilitychange", seen);
        tell();
    }
    document.addEventListener("visibilitychange", seen);
    seen();
})();
