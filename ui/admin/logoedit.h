// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/keptfield.h"

class QLabel;

namespace Vitrina {

class Button;

/// A company's logo: the picture, one from a file in its place, or none.
class LogoEdit : public KeptField
{
    Q_OBJECT

public:
    explicit LogoEdit(QWidget *parent = nullptr);

    QString logo() const { return m_logo; } ///< domain/logo.h
    void setLogo(const QString &logo);
    /// The picture in a file.
    void useFile(const QString &path);

    QString kept() const override { return m_logo; }
    void putBack(const QString &kept) override { setLogo(kept); }
    QString words(const QString &kept) const override;

Q_SIGNALS:
    /// What was chosen is none that can be kept.
    void refused();

private:
    void choose();

    QString m_logo;
    QLabel *m_picture;
    Button *m_remove;
};

} // namespace Vitrina
