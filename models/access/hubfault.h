// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace Vitrina {

/// Why a person cannot enter a shared database, as she is told it.
enum class HubFault {
    None,
    Unreachable,
    Busy, ///< it stands there, and does not take anybody now
    WrongPassword,
    NotVitrina,         ///< another database, or none of that name
    NoEncryption,       ///< the server offers none, and it is not this computer
    CertificateRefused, ///< expired, for another name, of an unknown authority
    // of the certificate's file that was named
    CertificateMissing,
    CertificateFolder,
    CertificateUnreadable,
    CertificateEmpty,
    CertificateBinary, ///< a certificate, but not written as text
    NotCertificate,
    // again of the server
    NotAllowed,
    Retired,
    OtherPerson, ///< this computer's copy is somebody else's
    ProgramTooOld,
    ProgramTooNew,
    DiskFull,
    NotWritable,
    CopyFailed, ///< what came was not whole
    Cancelled,
    // when a showroom moves up
    HoldsCompany,
    HoldsOther,       ///< the database is used for something else
    NotAdministrator, ///< of the server
    LoginTaken,       ///< the server has a role of that name
    Unsound,          ///< rows refer to others that are not there
    Differs,          ///< what arrived is not what was sent
    LeftBehind,       ///< the company stands on the server, which could not be told to forget it
    ThereAlready,     ///< this showroom is, or was, in that company
    MovedOnly, ///< it is a branch there now, and this computer could not take its place in it
    // when a person is given access
    NotThereYet,  ///< what was written down of her here has not reached the server
    MayNotManage, ///< her access is not the viewer's to give
};

} // namespace Vitrina

Q_DECLARE_METATYPE(Vitrina::HubFault)
