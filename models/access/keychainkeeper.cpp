// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/keychainkeeper.h"

#include <qt6keychain/keychain.h>

#include <QTimer>

namespace Vitrina {

namespace {

const auto service = QStringLiteral("vitrina");
constexpr int patienceMs = 20'000; // it may be asking her for the keychain's own password

PasswordKeeper::Answer answerOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return PasswordKeeper::Answer::Done;
    case QKeychain::EntryNotFound:
        return PasswordKeeper::Answer::Nothing;
    default:
        return PasswordKeeper::Answer::NoService;
    }
}

} // namespace

KeychainKeeper::KeychainKeeper(QObject *parent)
    : QObject(parent)
{
}

void KeychainKeeper::read(const QString &name, Read done)
{
    start(new QKeychain::ReadPasswordJob(service), name, std::move(done));
}

void KeychainKeeper::write(const QString &name, const Secret &password, Wrote done)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(password.text());
    start(job, name, [done](Answer answer, const Secret &) { done(answer); });
}

void KeychainKeeper::forget(const QString &name, Wrote done)
{
    start(new QKeychain::DeletePasswordJob(service), name,
          [done](Answer answer, const Secret &) { done(answer); });
}

void KeychainKeeper::start(QKeychain::Job *job, const QString &name, Read done)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    // The timer goes with the answer, and takes the right to answer along.
    auto *patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [patience, done] {
        patience->deleteLater();
        done(Answer::NoService, {});
    });
    connect(job, &QKeychain::Job::finished, patience, [patience, done](QKeychain::Job *finished) {
        patience->stop();
        patience->deleteLater();
        const Answer answer = answerOf(finished->error());
        Secret password;
        if (auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(finished);
            reading && answer == Answer::Done) {
            QString text = reading->textData();
            password = Secret::take(text);
        }
        done(answer, password);
    });
    patience->start(patienceMs);
    job->start();
}

} // namespace Vitrina
