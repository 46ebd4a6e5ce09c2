// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/loanterms.h"
#include "domain/quotelines.h"
#include "domain/quotestatus.h"

#include <QDateTime>

/// The rows of a quote, as domain/entities.h has the others. Amounts are minor units of the quote's
/// currency, rates millionths of a percent (domain/percent.h); `version` is the command that last
/// wrote the row.
namespace Vitrina {

/// How the numbers of a branch's quotes go on: one row a branch, whose id is the branch's. Whoever
/// makes a quote takes the next; two who do it at once meet here, and one of them does it again
/// with the number after (sync.md 11): no gaps, no clashes, provisional until synced.
struct QuoteSeries
{
    static constexpr const char *table = "quote_series";
    BranchId id;
    int lastNumber = 0;
    CommandId version;
    int lastSale = 0; ///< likewise, of the sales that signatures open (S0.8)

    /// Commands that were kept before there was the column do not have it.
    static constexpr const char *cameLater[] = {"last_sale"};

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("last_number", self.lastNumber);
        v("row_version", self.version);
        v("last_sale", self.lastSale);
    }
};

/// A quote as a whole: whose it is, and where it stands (domain/quotelifecycle.h).
struct Quote
{
    static constexpr const char *table = "quote";
    QuoteId id;
    ClientId clientId;
    OpportunityId opportunityId;
    StaffId advisorId;
    BranchId branchId;
    int number = 0;   ///< of the branch, from 1
    QString currency; ///< ISO 4217
    QuoteStatus status = QuoteStatus::Draft;
    int editedVersion = 1;
    int sentVersion = 0;
    int agreedVersion = 0;
    QDateTime expiresAt; ///< by the shared database's clock (rule 12)
    qint64 msLeft = 0;
    int extensions = 0;
    bool viewed = false;
    bool deposited = false;
    QString title;         ///< what a card says of the version that is edited: its models
    qint64 totalMinor = 0; ///< of its first model, as its first form of payment has it
    /// The command that last edited what the quote says: who edits or sends names the one she saw.
    CommandId contentVersion;
    QDateTime extensionAskedAt; ///< and not granted yet (S0.5)
    QDateTime sentAt;
    QDateTime editedAt;
    QDateTime createdAt;
    StaffId createdBy;
    CommandId version;
    QString signedOn =
        QString();      ///< the day of the contract as 2026-11-29; empty until it is signed
    int saleNumber = 0; ///< of the branch, from 1; 0 until it is signed

    /// Commands that were kept before there were the columns do not have them.
    static constexpr const char *cameLater[] = {"signed_on", "sale_number"};

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("opportunity_id", self.opportunityId);
        v("advisor_id", self.advisorId);
        v("branch_id", self.branchId);
        v("number", self.number);
        v("currency", self.currency);
        v("status", self.status);
        v("edited_version", self.editedVersion);
        v("sent_version", self.sentVersion);
        v("agreed_version", self.agreedVersion);
        v("expires_at", self.expiresAt);
        v("ms_left", self.msLeft);
        v("extensions", self.extensions);
        v("viewed", self.viewed);
        v("deposited", self.deposited);
        v("title", self.title);
        v("total_minor", self.totalMinor);
        v("content_version", self.contentVersion);
        v("extension_asked_at", self.extensionAskedAt);
        v("sent_at", self.sentAt);
        v("edited_at", self.editedAt);
        v("created_at", self.createdAt);
        v("created_by", self.createdBy);
        v("row_version", self.version);
        v("signed_on", self.signedOn);
        v("sale_number", self.saleNumber);
    }
};

/// What a quote said at one time; what was sent stays as it was (S0.3).
struct QuoteVersion
{
    static constexpr const char *table = "quote_version";
    QuoteVersionId id;
    ClientId clientId;
    QuoteId quoteId;
    int number = 1;
    QString note; ///< for the client, as it is printed
    QString taxName;
    qint64 taxMillionths = 0;
    QDateTime madeAt;
    StaffId madeBy;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("quote_id", self.quoteId);
        v("number", self.number);
        v("note", self.note);
        v("tax_name", self.taxName);
        v("tax_millionths", self.taxMillionths);
        v("made_at", self.madeAt);
        v("made_by", self.madeBy);
        v("row_version", self.version);
    }
};

/// One of the models that a version offers (S1.12). Name and price are as they were offered,
/// whatever becomes of the model.
struct QuoteOffer
{
    static constexpr const char *table = "quote_offer";
    QuoteOfferId id;
    ClientId clientId;
    QuoteVersionId quoteVersionId;
    int position = 0;
    VehicleModelId modelId;
    QString text;
    QString colour;
    int quantity = 1;
    qint64 priceMinor = 0; ///< of one
    bool taxed = true;
    bool taxIncluded = false;
    qint64 tradeInMinor = 0; ///< what the client's own vehicle counts for (D6)
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("quote_version_id", self.quoteVersionId);
        v("position", self.position);
        v("model_id", self.modelId);
        v("text", self.text);
        v("colour", self.colour);
        v("quantity", self.quantity);
        v("price_minor", self.priceMinor);
        v("taxed", self.taxed);
        v("tax_included", self.taxIncluded);
        v("trade_in_minor", self.tradeInMinor);
        v("row_version", self.version);
    }
};

/// What an offer has beyond its vehicle (D2).
struct QuoteItem
{
    static constexpr const char *table = "quote_item";
    QuoteItemId id;
    ClientId clientId;
    QuoteOfferId offerId;
    int position = 0;
    QuoteLineKind kind = QuoteLineKind::Accessory;
    QString text;
    qint64 priceMinor = 0; ///< of one
    int quantity = 1;
    bool taxed = true;
    bool taxIncluded = false;
    bool financed = true;
    bool thirdParty = false;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("offer_id", self.offerId);
        v("position", self.position);
        v("kind", self.kind);
        v("text", self.text);
        v("price_minor", self.priceMinor);
        v("quantity", self.quantity);
        v("taxed", self.taxed);
        v("tax_included", self.taxIncluded);
        v("financed", self.financed);
        v("third_party", self.thirdParty);
        v("row_version", self.version);
    }
};

enum class QuoteFormKind { Cash, Financed };
template <>
struct EnumCodes<QuoteFormKind>
{
    static constexpr std::array table{std::pair{QuoteFormKind::Cash, "cash"},
                                      std::pair{QuoteFormKind::Financed, "financed"}};
};

template <>
struct EnumCodes<LoanMethod>
{
    static constexpr std::array table{
        std::pair{LoanMethod::French, "french"},
        std::pair{LoanMethod::ConstantPrincipal, "constant_principal"}};
};

/// What a discount or a down payment is counted in.
enum class ShareUnit { Amount, Percent };
template <>
struct EnumCodes<ShareUnit>
{
    static constexpr std::array table{std::pair{ShareUnit::Amount, "amount"},
                                      std::pair{ShareUnit::Percent, "percent"}};
};

/// One way to pay for an offer (S1.12).
struct QuoteForm
{
    static constexpr const char *table = "quote_form";
    QuoteFormId id;
    ClientId clientId;
    QuoteOfferId offerId;
    int position = 0;
    QuoteFormKind kind = QuoteFormKind::Cash;
    qint64 discount = 0; ///< minor units, or millionths of a percent
    ShareUnit discountUnit = ShareUnit::Amount;
    qint64 downPayment = 0; ///< likewise
    ShareUnit downPaymentUnit = ShareUnit::Percent;
    QString lender;
    int months = 0;
    qint64 rateMillionths = 0; ///< nominal, a year
    LoanMethod method = LoanMethod::French;
    qint64 financedChargesMinor = 0;
    qint64 upfrontChargesMinor = 0;
    qint64 monthlyChargesMinor = 0;
    qint64 insuranceMillionths = 0;   ///< a year, on what is owed
    qint64 interestTaxMillionths = 0; ///< on the interest
    int firstDueDays = 30;            ///< from the day the credit begins to the first instalment
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("offer_id", self.offerId);
        v("position", self.position);
        v("kind", self.kind);
        v("discount", self.discount);
        v("discount_unit", self.discountUnit);
        v("down_payment", self.downPayment);
        v("down_payment_unit", self.downPaymentUnit);
        v("lender", self.lender);
        v("months", self.months);
        v("rate_millionths", self.rateMillionths);
        v("method", self.method);
        v("financed_charges_minor", self.financedChargesMinor);
        v("upfront_charges_minor", self.upfrontChargesMinor);
        v("monthly_charges_minor", self.monthlyChargesMinor);
        v("insurance_millionths", self.insuranceMillionths);
        v("interest_tax_millionths", self.interestTaxMillionths);
        v("first_due_days", self.firstDueDays);
        v("row_version", self.version);
    }
};

/// How a client came by a link.
enum class LinkChannel { Copy, WhatsApp, Mail, Proforma };
template <>
struct EnumCodes<LinkChannel>
{
    static constexpr std::array table{
        std::pair{LinkChannel::Copy, "copy"}, std::pair{LinkChannel::WhatsApp, "whatsapp"},
        std::pair{LinkChannel::Mail, "mail"}, std::pair{LinkChannel::Proforma, "proforma"}};
};

/// A link that a client was given: it opens the version sent last, while the quote's clock runs.
/// The secret in it is nowhere; what is kept is its SHA-256 (rule 14).
struct QuoteLink
{
    static constexpr const char *table = "quote_link";
    QuoteLinkId id;
    ClientId clientId;
    QuoteId quoteId;
    QString tokenHash; ///< 64 hexadecimal digits, small
    LinkChannel channel = LinkChannel::Copy;
    QDateTime mintedAt;
    StaffId mintedBy;
    QDateTime revokedAt;
    QDateTime openedAt; ///< by a person, for the first time (S0.6)
    QDateTime seenAt;   ///< and for the last time
    int opens = 0;      ///< visits, those within half an hour of another not counted
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("quote_id", self.quoteId);
        v("token_hash", self.tokenHash);
        v("channel", self.channel);
        v("minted_at", self.mintedAt);
        v("minted_by", self.mintedBy);
        v("revoked_at", self.revokedAt);
        v("opened_at", self.openedAt);
        v("seen_at", self.seenAt);
        v("opens", self.opens);
        v("row_version", self.version);
    }
};

} // namespace Vitrina
