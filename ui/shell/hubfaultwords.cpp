// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/hubfaultwords.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

struct FaultWords
{
    HubFault fault;
    const char *text; ///< %1 the server
};

constexpr FaultWords faultWords[] = {
    {HubFault::Unreachable,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "%1 does not answer. Look at the address and at this computer's network.")},
    {HubFault::Busy, QT_TRANSLATE_NOOP("Vitrina::HubFault",
                                       "%1 takes nobody at this moment. Try again in a while.")},
    {HubFault::WrongPassword,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The server does not take this user name and password.")},
    {HubFault::NotVitrina,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "There is no Vitrina under that name on %1. Look at the name of the "
                       "database.")},
    {HubFault::NoEncryption,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "%1 does not encrypt what is sent, so nothing was sent. Tell whoever looks "
                       "after the server.")},
    {HubFault::CertificateRefused,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "%1 could not prove that it is your company's server: its certificate has "
                       "expired, is for another address, or is not known here. Nothing was sent.")},
    {HubFault::CertificateMissing,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The certificate's file is not where it was named. Choose it again.")},
    {HubFault::CertificateFolder,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "What was chosen as the certificate is a folder. Choose the file in it.")},
    {HubFault::CertificateUnreadable,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The certificate's file is there, but you may not read it. Ask whoever gave "
                       "it to you for a copy of your own.")},
    {HubFault::CertificateEmpty,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The certificate's file is empty. Ask whoever looks after the server for it "
                       "again.")},
    {HubFault::CertificateBinary,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The certificate's file is in a form that is not read here. Ask whoever "
                       "looks after the server for it as text (PEM).")},
    {HubFault::NotCertificate,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "There is no certificate in the file that was chosen. Choose the one that "
                       "you were given for the server; its name usually ends in .crt or .pem.")},
    {HubFault::NotAllowed,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The server knows you, but this company's data is not open to you. Ask "
                       "whoever manages the staff.")},
    {HubFault::Retired,
     QT_TRANSLATE_NOOP("Vitrina::HubFault", "Your access to this company was withdrawn.")},
    {HubFault::OtherPerson,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "What is on this computer belongs to another person. Each person keeps a "
                       "copy of her own.")},
    {HubFault::ProgramTooOld,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The company works with a newer Vitrina. Update this one and try again.")},
    {HubFault::ProgramTooNew,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The company's server is older than this Vitrina. Tell whoever looks after "
                       "the server.")},
    {HubFault::DiskFull,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The disk is full. Make some room and try again; nothing was changed.")},
    {HubFault::NotWritable,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "Vitrina may not write to its folder on this computer. Nothing was "
                       "changed.")},
    {HubFault::CopyFailed,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "What came from %1 was not whole. Nothing was changed; try again.")},
    {HubFault::HoldsCompany,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "That database on %1 holds a company by now. Connect once more to become a "
                       "branch of it, or choose another name for yours. Nothing was changed.")},
    {HubFault::HoldsOther,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "That database on %1 is used for something else. Choose another name for "
                       "yours.")},
    {HubFault::NotAdministrator,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The server knows that user, who may not make databases and logins there. "
                       "It has to be the server's administrator.")},
    {HubFault::LoginTaken,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "%1 has that user name already. Choose another one. Nothing was "
                       "changed.")},
    {HubFault::Unsound,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The showroom's data is damaged: something refers to what is not there. "
                       "Tell whoever looks after Vitrina. Nothing was changed.")},
    {HubFault::Differs,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "What arrived at %1 is not what was sent, so it was taken back. Nothing was "
                       "changed; try again.")},
    {HubFault::LeftBehind,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The connection to %1 broke at the end. Your showroom is here, as it was. "
                       "What was sent is still there: whoever looks after the server deletes that "
                       "database before you try again.")},
    {HubFault::ThereAlready,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "This showroom is, or was, part of the company on %1 already. Nothing was "
                       "changed.")},
    {HubFault::MovedOnly,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The showroom is a branch of the company on %1 now, but this computer could "
                       "not put its own copy aside. Do not go on working in it: enter the shared "
                       "database from another computer, and tell whoever looks after Vitrina.")},
    {HubFault::NotThereYet,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "%1 does not know this person yet. Wait until everything is sent, and try "
                       "again.")},
    {HubFault::MayNotManage,
     QT_TRANSLATE_NOOP("Vitrina::HubFault",
                       "The server does not let you give this person access.")},
};

} // namespace

QString hubFaultText(HubFault fault, const QString &server)
{
    for (const FaultWords &row : faultWords) {
        if (row.fault == fault)
            return QCoreApplication::translate("Vitrina::HubFault", row.text)
                .replace(QStringLiteral("%1"), server);
    }
    return {};
}

} // namespace Vitrina
