// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/appraisaldialogs.h"

#include "commands/commandqueue.h"
#include "domain/moneytext.h"
#include "items/appraisalwords.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "quotes/amountedit.h"
#include "quotes/checklistedit.h"
#include "quotes/dayedit.h"
#include "quotes/photorow.h"
#include "scheduling/modelchoice.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int factWidth = 330;

constexpr int usualAppraisalDays = 7;
constexpr int appraisalWidth = 680; ///< pixels: the vehicle beside its checklist
constexpr int oldestTradeIn = 1900; ///< one before it is shown as not known

Currency appraisalCurrency(const QString &code)
{
    return Currency::fromCode(code).value_or(*Currency::fromCode(u"USD"));
}

template <typename Widget>
Widget *named(Widget *widget, const char *name)
{
    widget->setObjectName(QLatin1StringView(name));
    return widget;
}

} // namespace

AppraisalDialog::AppraisalDialog(ReplicaReader &reader, CommandQueue &queue,
                                 const QuoteDetail &quote, std::optional<Appraisal> appraisal,
                                 QWidget *parent)
    : DealDialog(queue, appraisal ? tr("Correct the trade-in") : tr("Trade-in to be appraised"),
                 appraisal ? tr("Save") : tr("Ask for the appraisal"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_sale(quote.quote.opportunityId)
    , m_appraisal(std::move(appraisal))
{
    setObjectName(QStringLiteral("appraisalDialog"));
    setMinimumWidth(appraisalWidth);
    addVehicle();
    addMoney(m_appraisal ? m_appraisal->currency : quote.quote.currency,
             reader.directory()->branch(quote.quote.branchId).country);
    m_photos = new PhotoRow(reader, queue, m_appraisal ? m_appraisal->id : AppraisalId(),
                            PhotoRow::Use::Change, this);
    form()->addRow(tr("Photographs"), m_photos);
    connect(&m_photos->taking(), &PhotoTaking::waitingChanged, this,
            [this] { acceptButton()->setEnabled(m_photos->taking().waiting() == 0); });
    if (m_appraisal)
        fill(m_appraisal->vehicle);
    else
        connect(this, &DealDialog::taken, this, [this] { m_photos->addTo(m_newId); });
    m_plate->setFocus();
}

bool AppraisalDialog::readAgain()
{
    for (const Appraisal &now : m_reader.appraisals(m_sale)) {
        if (now.id != m_appraisal->id || now.version == m_appraisal->version)
            continue;
        m_appraisal = now;
        fill(now.vehicle);
        return true;
    }
    return false;
}

/// Which vehicle at the left, how it was found at the right.
void AppraisalDialog::addVehicle()
{
    m_plate = named(new QLineEdit(this), "appraisalPlateEdit");
    m_text = named(new QLineEdit(this), "appraisalTextEdit");
    m_year = named(new QSpinBox(this), "appraisalYearBox");
    m_year->setRange(oldestTradeIn - 1, m_reader.now().date().year() + 1);
    m_year->setSpecialValueText(tr("not known"));
    m_year->setGroupSeparatorShown(false);
    m_km = named(new QSpinBox(this), "appraisalKmBox");
    m_km->setRange(0, Appraisal::mostKm);
    m_km->setSingleStep(1000);
    m_km->setGroupSeparatorShown(true);
    m_colour = named(new QLineEdit(this), "appraisalColourEdit");
    m_vin = named(new QLineEdit(this), "appraisalVinEdit");
    m_checklist = new ChecklistEdit(this);

    auto *left = new QFormLayout;
    left->setVerticalSpacing(10);
    left->addRow(tr("&Plate"), m_plate);
    left->addRow(tr("&Brand and line"), m_text);
    left->addRow(tr("&Year"), m_year);
    left->addRow(tr("&Kilometres"), m_km);
    left->addRow(tr("C&olour"), m_colour);
    left->addRow(tr("C&hassis number"), m_vin);
    auto *across = new QHBoxLayout;
    across->setSpacing(32);
    across->addLayout(left, 1);
    across->addWidget(m_checklist);
    form()->addRow(across);
}

void AppraisalDialog::addMoney(const QString &currency, const QString &country)
{
    const auto amount = [&](const char *name) {
        return named(new AmountEdit(appraisalCurrency(currency), country, this), name);
    };
    m_fines = amount("appraisalFinesEdit");
    form()->addRow(tr("&Fines"), m_fines);
    m_lien = named(new QLineEdit(this), "appraisalLienEdit");
    m_lien->setPlaceholderText(tr("To whom something is owed for it"));
    form()->addRow(tr("&Lien"), m_lien);
    m_lienAmount = amount("appraisalLienAmountEdit");
    form()->addRow(tr("A&mount of the lien"), m_lienAmount);
    m_asked = amount("appraisalAskedEdit");
    m_note = named(new QLineEdit(this), "appraisalNoteEdit");
    form()->addRow(tr("The client &wants"), m_asked);
    form()->addRow(tr("Ob&servations"), m_note);
}

void AppraisalDialog::fill(const TradeInVehicle &vehicle)
{
    m_plate->setText(vehicle.plate);
    m_text->setText(vehicle.text);
    m_year->setValue(vehicle.year);
    m_km->setValue(vehicle.km);
    m_colour->setText(vehicle.colour);
    m_vin->setText(vehicle.vin);
    m_checklist->setChecklist(Checklist::fromText(vehicle.checklist));
    m_fines->setMinor(vehicle.finesMinor);
    m_lien->setText(vehicle.lien);
    m_lienAmount->setMinor(vehicle.lienMinor);
    m_asked->setMinor(vehicle.askedMinor);
    m_note->setText(vehicle.note);
}

TradeInVehicle AppraisalDialog::vehicle() const
{
    TradeInVehicle vehicle;
    vehicle.plate = m_plate->text();
    vehicle.text = m_text->text();
    vehicle.year = m_year->value() < oldestTradeIn ? 0 : m_year->value();
    vehicle.km = m_km->value();
    vehicle.colour = m_colour->text();
    vehicle.vin = m_vin->text();
    vehicle.checklist = m_checklist->checklist().toText();
    vehicle.finesMinor = m_fines->minor();
    vehicle.lien = m_lien->text();
    vehicle.lienMinor = m_lienAmount->minor();
    vehicle.askedMinor = m_asked->minor();
    vehicle.note = m_note->text();
    return vehicle;
}

Result<AnyCommand> AppraisalDialog::command()
{
    for (const AmountEdit *amount : {m_fines, m_lienAmount, m_asked}) {
        if (const auto problem = amount->problem())
            return tl::unexpected(*problem);
    }
    if (m_appraisal)
        return AnyCommand(
            EditAppraisal{m_appraisal->id, m_appraisal->version, vehicle(), m_reader.now()});
    m_newId = m_queue.newId<AppraisalId>();
    return AnyCommand(RequestAppraisal{m_newId, m_sale, vehicle(), m_reader.now()});
}

QString AppraisalDialog::told() const
{
    return m_appraisal ? tr("The trade-in is corrected") : tr("The appraisal has been asked for");
}

AppraisalDecisionDialog::AppraisalDecisionDialog(ReplicaReader &reader, CommandQueue &queue,
                                                 const QuoteDetail &quote,
                                                 const Appraisal &appraisal, QWidget *parent)
    : ApprovalDialog(queue, tr("Trade-in to authorise"), tr("Authorise"), parent)
    , m_reader(reader)
    , m_appraisal(appraisal)
{
    setObjectName(QStringLiteral("appraisalDecisionDialog"));
    const Branch &branch = reader.directory()->branch(quote.quote.branchId);
    addFacts(quote, branch.country);
    form()->addRow(plainLabel(tr("Photographs"), this, "dim"),
                   new PhotoRow(reader, queue, appraisal.id, PhotoRow::Use::Look, this));
    addAnswer(branch.country, reader.now().toTimeZone(QTimeZone(branch.timeZone.toUtf8())).date());
    m_value->setFocus();
    m_value->selectAll();
}

void AppraisalDecisionDialog::addFacts(const QuoteDetail &quote, const QString &country)
{
    const TradeInVehicle &vehicle = m_appraisal.vehicle;
    const Currency currency = appraisalCurrency(m_appraisal.currency);
    const auto fact = [this](const QString &name, const QString &text) {
        if (text.isEmpty())
            return;
        QLabel *label = plainLabel(text, this);
        label->setWordWrap(true);
        // As high as its words: a dialog asks for its height before it knows its width.
        label->setMinimumSize(factWidth, label->heightForWidth(factWidth));
        form()->addRow(plainLabel(name, this, "dim"), label);
    };
    const auto money = [&](qint64 minor) {
        return minor > 0 ? moneyText(Money(minor, currency), country) : QString();
    };
    QStringList lien{vehicle.lien, money(vehicle.lienMinor)};
    lien.removeAll(QString());
    fact(tr("Client"), clientName(quote.client.name, quote.client.surname));
    fact(tr("Vehicle"), vehicleLine(vehicle));
    fact(tr("Colour"), vehicle.colour);
    fact(tr("How it was found"), checklistWords(Checklist::fromText(vehicle.checklist)));
    fact(tr("Fines"), money(vehicle.finesMinor));
    fact(tr("Lien"), lien.join(QStringLiteral(" · ")));
    fact(tr("Observations"), vehicle.note);
    fact(tr("The client wants"), money(vehicle.askedMinor));
    fact(tr("Asked by"), m_reader.directory()->member(m_appraisal.createdBy).name +
                             QStringLiteral(", ") +
                             m_reader.timeWords().past(m_appraisal.createdAt, m_reader.now()));
}

void AppraisalDecisionDialog::addAnswer(const QString &country, const QDate &today)
{
    m_value = named(new AmountEdit(appraisalCurrency(m_appraisal.currency), country, this),
                    "authorisedValueEdit");
    m_value->setMinor(m_appraisal.vehicle.askedMinor);
    m_value->installEventFilter(this);
    form()->addRow(tr("&Value"), m_value);
    m_validUntil = dayEdit(today.addDays(usualAppraisalDays), "authorisedUntilEdit", this);
    m_validUntil->setDateRange(today, today.addDays(AuthoriseAppraisal::longestDays));
    form()->addRow(tr("Valid &until"), m_validUntil);
    addRejection(tr("Rea&son"), "rejectAppraisalReasonEdit");
}

Result<AnyCommand> AppraisalDecisionDialog::command()
{
    if (const auto problem = m_value->problem())
        return tl::unexpected(*problem);
    return AnyCommand(AuthoriseAppraisal{m_appraisal.id, m_appraisal.version, m_value->minor(),
                                         m_validUntil->date().toString(Qt::ISODate),
                                         m_reader.now()});
}

QString AppraisalDecisionDialog::told() const
{
    return tr("The value of the trade-in is authorised");
}

AnyCommand AppraisalDecisionDialog::rejection(const QString &reason) const
{
    return AnyCommand(RejectAppraisal{m_appraisal.id, m_appraisal.version, reason, m_reader.now()});
}

QString AppraisalDecisionDialog::toldOfRejection() const
{
    return tr("The trade-in is rejected");
}

bool AppraisalDecisionDialog::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::KeyPress ? decideBy(*static_cast<QKeyEvent *>(event))
                                             : ApprovalDialog::eventFilter(watched, event);
}

PhotosDialog::PhotosDialog(ReplicaReader &reader, CommandQueue &queue, const Appraisal &appraisal,
                           QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("photosDialog"));
    setWindowTitle(tr("Photographs of the trade-in"));
    setMinimumWidth(appraisalWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(plainLabel(windowTitle(), nullptr, "title"));
    column->addWidget(plainLabel(vehicleLine(appraisal.vehicle), nullptr, "dim"));
    const bool isUndecided = appraisal.state == AppraisalState::Requested;
    column->addWidget(new PhotoRow(reader, queue, appraisal.id,
                                   isUndecided ? PhotoRow::Use::Change : PhotoRow::Use::Look,
                                   this));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *done = named(new Button(tr("Close")), "closePhotosButton");
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(done);
    column->addLayout(buttons);
}

ReceiveTradeInDialog::ReceiveTradeInDialog(ReplicaReader &reader, CommandQueue &queue,
                                           const Appraisal &appraisal, QWidget *parent)
    : DealDialog(queue, tr("Receive the trade-in"), tr("It is here"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_appraisal(appraisal.id)
{
    setObjectName(QStringLiteral("receiveTradeInDialog"));
    explain(vehicleLine(appraisal.vehicle) + QStringLiteral("\n") +
            tr("It comes into the stock of %1 as a free unit.").arg(reader.viewerBranch().name));
    m_vin = named(new QLineEdit(appraisal.vehicle.vin, this), "receiveVinEdit");
    form()->addRow(tr("C&hassis number"), m_vin);
    m_model = named(new ModelChoice(reader, this), "receiveModelEdit");
    m_model->setPlaceholderText(tr("Brand, line, version…"));
    form()->addRow(tr("&Model"), m_model);
    if (m_vin->text().isEmpty())
        m_vin->setFocus();
    else
        m_model->setFocus();
}

Result<AnyCommand> ReceiveTradeInDialog::command()
{
    return AnyCommand(ReceiveTradeIn{m_appraisal, m_queue.newId<UnitId>(), m_model->modelId(),
                                     m_vin->text(), m_reader.now()});
}

QString ReceiveTradeInDialog::told() const
{
    return tr("The trade-in is in the stock");
}

} // namespace Vitrina
