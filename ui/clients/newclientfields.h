// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/registercontact.h"
#include "items/replicareader.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace Vitrina {

class CommandQueue;
class Segmented;
struct TypedIdentity;

/// Who a new client is: person or company, name, number, national id. What is typed in the field
/// above fills the name or the number, until either is touched here.
class NewClientFields : public QWidget
{
    Q_OBJECT

public:
    explicit NewClientFields(ReplicaReader &reader, QWidget *parent = nullptr);

    /// From the first field: a number or a name.
    void mirror(const QString &phoneOrName);
    void setPhone(const QString &phone);
    /// Unless a name was typed.
    void suggestName(const QString &name);

    TypedIdentity identity() const;
    /// @p ids gives the number its id. A number that is none is kept as it was typed.
    ClientDetails details(CommandQueue &ids) const;
    bool isEmpty() const;
    void focusName();
    void clear();

    QJsonObject toJson() const;
    void fromJson(const QJsonObject &draft);

Q_SIGNALS:
    void changed();
    void submitted();

private:
    void build();
    void onTyped(QLineEdit *line);
    void setName(const QString &whole);
    void updateKind();
    void updateWarning();
    void updateIdWarning();
    QLineEdit *line(const char *name);

    ReplicaReader &m_reader;
    Segmented *m_kind;
    QLineEdit *m_name;
    QLineEdit *m_surname;
    QLineEdit *m_phone;
    QLineEdit *m_nationalId;
    QWidget *m_surnameField = nullptr;
    QLabel *m_warning;
    QLabel *m_idWarning; ///< once she has left the field
    bool m_nameTouched = false;
    bool m_phoneTouched = false;
};

} // namespace Vitrina
