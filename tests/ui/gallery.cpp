// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the widgets of the kit, light and dark, at 100 % and 200 %, into PNG files to look at:
//   QT_QPA_PLATFORM=offscreen kit_gallery <folder>
#include "kit/button.h"
#include "kit/card.h"
#include "kit/celldelegate.h"
#include "kit/chip.h"
#include "kit/daterangebutton.h"
#include "kit/elidedlabel.h"
#include "kit/emptystate.h"
#include "kit/filterbutton.h"
#include "kit/icons.h"
#include "kit/plainlabel.h"
#include "kit/searchfield.h"
#include "kit/segmented.h"
#include "kit/tablelook.h"
#include "kit/textarea.h"
#include "kit/theme.h"
#include "kit/timelineview.h"
#include "kit/toast.h"
#include "testsupport/lightscheme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTextStream>

#include <ctime>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Row
{
    const char *due, *client, *kind, *model;
    Dot quality;
    const char *word, *quote;
    int tone; // -1: none
    const char *tries;
};

void addSection(QStandardItemModel &model, const char *text)
{
    QList<QStandardItem *> items;
    for (int c = 0; c < model.columnCount(); ++c) {
        auto *item = new QStandardItem;
        item->setData(s(text), CellRole::Section);
        items.append(item);
    }
    model.appendRow(items);
}

void addRow(QStandardItemModel &model, const Row &row, bool overdue)
{
    QList<QStandardItem *> items;
    for (const char *text :
         {row.due, row.client, row.kind, row.model, row.word, row.quote, row.tries})
        items.append(new QStandardItem(s(text)));
    items[0]->setData(overdue, CellRole::Overdue);
    items[4]->setData(QVariant::fromValue(row.quality), CellRole::DotColour);
    if (row.tone >= 0)
        items[5]->setData(QVariant::fromValue(static_cast<Tone>(row.tone)), CellRole::ChipTone);
    else
        items[5]->setData(true, CellRole::Dim);
    items[6]->setData(true, CellRole::RightAligned);
    model.appendRow(items);
}

QStandardItemModel *followUps(QObject *parent)
{
    auto *model = new QStandardItemModel(0, 7, parent);
    model->setHorizontalHeaderLabels({s("Vence"), s("Cliente"), s("Tipo"), s("Modelo"),
                                      s("Calidad"), s("Cotización"), s("Intentos")});
    model->horizontalHeaderItem(6)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addSection(*model, "VENCIDOS · 3");
    addRow(*model,
           {"ayer 16:00", "Patricio Cevallos", "Llamada", "Bajaj Dominar 400", Dot::Warm, "Tibio",
            "Expirada", 5, "12"},
           true);
    addRow(*model,
           {"ayer 17:30", "Rosa Elena Guamán", "WhatsApp", "Suzuki GN 125", Dot::Warm, "Tibio",
            "sin cotización", -1, "1"},
           true);
    addRow(*model,
           {"hace 3 días", "Distribuidora El Sol", "Cita", "Hino Serie 300", Dot::Cold, "Frío",
            "Borrador", 0, "1.411,11"},
           true);
    addSection(*model, "HOY · 9");
    addRow(*model,
           {"10:55", "María José Paredes", "Llamada", "CF Moto NK 250", Dot::Hot, "Caliente",
            "Vista · quedan 9 h", 2, "8.288,00"},
           false);
    addRow(*model,
           {"11:30", "Luis Andrade de la Torre y Villavicencio", "Test drive", "Suzuki V-Strom 250",
            Dot::Hot, "Caliente", "Enviada · quedan 31 h", 1, "0"},
           false);
    addRow(*model,
           {"15:00", "Óscar Benavides", "Cita", "Yamaha FZ-S 3.0", Dot::Hot, "Caliente",
            "Reservado · firma vie", 3, "0"},
           false);
    addRow(*model,
           {"16:20", "Gabriela Ñacato", "Llamada", "Honda XR 190L", Dot::Cold, "Frío", "Completado",
            4, "2"},
           false);
    return model;
}

QTableView *table(QWidget *parent, const Theme &theme)
{
    auto *view = new QTableView(parent);
    view->setModel(followUps(view));
    dressTable(view, theme)->setEmphasisedWhenSelected({0, 1});
    const int widths[] = {112, 152, 86, 148, 84, 176};
    for (int c = 0; c < 6; ++c)
        view->setColumnWidth(c, widths[c]);
    view->horizontalHeader()->setStretchLastSection(true);
    view->selectRow(5);
    view->setFixedHeight(310);
    return view;
}

QLayout *topRow(QWidget *page)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(plainLabel(s("Mis Seguimientos"), page, "title"));
    row->addWidget(plainLabel(s("42 pendientes · 3 vencidos"), page, "dim"));
    row->addStretch();
    row->addWidget(new Button(s("Guardar filtro"), Button::Role::Normal, page));
    auto *disabled = new Button(s("No se puede"), Button::Role::Normal, page);
    disabled->setEnabled(false);
    row->addWidget(disabled);
    auto *disabledPrimary = new Button(s("Aún no"), Button::Role::Primary, page);
    disabledPrimary->setEnabled(false);
    row->addWidget(disabledPrimary);
    row->addWidget(new Button(s("Anular"), Button::Role::Danger, page));
    auto *fresh = new Button(s("Nuevo seguimiento"), Button::Role::Primary, page);
    fresh->setHint(s("Ctrl+N"));
    row->addWidget(fresh);
    return row;
}

QLayout *filterRow(QWidget *page)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *search = new SearchField(s("Nombre, modelo, teléfono…"), page);
    search->setHint(s("Ctrl+F"));
    search->setFixedWidth(240);
    row->addWidget(search);
    auto *typed = new SearchField(s("Buscar"), page);
    typed->setText(s("Paredes"));
    row->addWidget(typed);
    row->addWidget(new DateRangeButton(
        s("Fechas"), [] { return QDate(2026, 11, 21); }, page));
    row->addWidget(new FilterButton(s("Procedencia"), page));
    auto *quality = new FilterButton(s("Calidad"), page);
    quality->setObjectName(s("quality"));
    quality->setOptions({{1, s("Caliente")}, {2, s("Tibio")}, {3, s("Frío")}});
    quality->setSelection({1, 2});
    row->addWidget(quality);
    row->addWidget(new Button(s("Limpiar"), Button::Role::Link, page));
    row->addStretch();
    return row;
}

QWidget *formCard(QWidget *page)
{
    auto *card = new Card(s("Resolver: llamada, hoy 10:55"), page);
    card->setCurrent(true);
    auto *answer = new Segmented(card);
    answer->addOption(true, s("Contactó"), u'C');
    answer->addOption(false, s("No contactó"), u'N');
    answer->setCurrent(true);
    card->content()->addWidget(answer);
    auto *text = new TextArea(s("Pide prueba el viernes, viene con el hermano"), card);
    text->setFixedHeight(44);
    card->content()->addWidget(text);
    auto *row = new QHBoxLayout;
    row->addWidget(new QLineEdit(s("vie 10:55"), card), 1);
    auto *combo = new QComboBox(card);
    combo->addItems({s("Test drive"), s("Llamada")});
    row->addWidget(combo);
    card->content()->addLayout(row);
    auto *hint = plainLabel(s("viernes, 27 noviembre a las 10:55 · libre"), card, "dim");
    card->content()->addWidget(hint);
    auto *more = new QHBoxLayout;
    auto *go = new Button(s("Agendar"), Button::Role::Primary, card);
    go->setHint(s("Enter"));
    more->addWidget(go);
    more->addWidget(new ElidedLabel(s("1 +2 h · 2 mañana 9 · 3 próximo lunes a las nueve"), card));
    card->content()->addLayout(more);
    card->content()->addStretch();
    return card;
}

QWidget *controlsCard(QWidget *page)
{
    auto *card = new Card(s("Controles"), page);
    auto *checks = new QHBoxLayout;
    for (bool on : {false, true}) {
        auto *box = new QCheckBox(s("Marcar"), card);
        box->setChecked(on);
        checks->addWidget(box);
        auto *radio = new QRadioButton(s("Elegir"), card);
        radio->setAutoExclusive(false);
        radio->setChecked(on);
        checks->addWidget(radio);
    }
    card->content()->addLayout(checks);
    auto *fields = new QHBoxLayout;
    auto *spin = new QSpinBox(card);
    spin->setValue(36);
    fields->addWidget(spin);
    auto *date = new QDateEdit(QDate(2026, 11, 27), card);
    date->setCalendarPopup(true);
    fields->addWidget(date);
    auto *off = new QLineEdit(s("fijo"), card);
    off->setEnabled(false);
    fields->addWidget(off);
    card->content()->addLayout(fields);
    auto *bar = new QProgressBar(card);
    bar->setValue(60);
    bar->setTextVisible(false);
    card->content()->addWidget(bar);
    auto *tabs = new QTabBar(card);
    for (const char *name : {"Personas", "Vitrinas", "Catálogo"})
        tabs->addTab(s(name));
    card->content()->addWidget(tabs);
    auto *focused = new QLineEdit(s("con foco"), card);
    focused->setObjectName(s("focused"));
    card->content()->addWidget(focused);
    auto *agenda = new Segmented(card);
    for (const char *name : {"Día", "Semana", "Mes", "Lista"})
        agenda->addOption(s(name), s(name));
    agenda->setCurrent(s("Semana"));
    card->content()->addWidget(agenda);
    card->content()->addStretch();
    return card;
}

QWidget *chipsCard(QWidget *page)
{
    auto *card = new Card(s("Estados"), page);
    const char *names[] = {
        "Borrador", "Enviada · quedan 31 h", "Vista", "Reservado", "Completado", "Expirada",
        "Activa"};
    for (int i = 0; i < 7; ++i) {
        auto *chip = new ChipLabel(card);
        chip->setChip(s(names[i]), static_cast<Tone>(i));
        card->content()->addWidget(chip, 0, Qt::AlignLeft);
    }
    auto *hot = new ChipLabel(card);
    hot->setChip(s("Caliente"), Tone::Danger, {ChipMark::Dot, Dot::Hot});
    card->content()->addWidget(hot, 0, Qt::AlignLeft);
    card->content()->addStretch();
    return card;
}

QWidget *timelineCard(QWidget *page)
{
    auto *card = new Card(s("Historia"), page);
    auto *model = new QStandardItemModel(card);
    const auto add = [&](const char *lead, const char *text, const char *time, Tone mark) {
        auto *item = new QStandardItem;
        item->setData(s(lead), TimelineRole::Lead);
        item->setData(s(text), TimelineRole::Text);
        item->setData(s(time), TimelineRole::Time);
        item->setData(QVariant::fromValue(mark), TimelineRole::Mark);
        model->appendRow(item);
    };
    add("Abrió el link", "", "hoy 8:41, por WhatsApp", Tone::Viewed);
    add("", "Cotización 231 enviada", "jue 19:40", Tone::Sent);
    add("", "“¿Tienen la negra?”", "jue 18:02, chat", Tone::Neutral);
    add("", "Visita en vitrina, atendió Ana Paredes, con su hermano y la tía", "mié",
        Tone::Neutral);
    for (int i = 0; i < 20; ++i)
        add("", "Llamada", "mar", Tone::Neutral);
    auto *view = new TimelineView(card);
    view->setModel(model);
    view->setFixedHeight(150);
    card->content()->addWidget(view);
    auto *icons = new QGridLayout;
    icons->setSpacing(6);
    for (int i = 0; i < static_cast<int>(Icon::Count_); ++i) {
        auto *label = new QLabel(card);
        label->setPixmap(
            icon(static_cast<Icon>(i)).pixmap(QSize(16, 16), page->devicePixelRatioF()));
        icons->addWidget(label, i / 14, i % 14);
    }
    card->content()->addLayout(icons);
    card->content()->addStretch();
    return card;
}

QWidget *makePage(const Theme &theme)
{
    auto *page = new QWidget;
    page->resize(1366, 768);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 10, 16, 16);
    column->setSpacing(8);
    column->addLayout(topRow(page));
    column->addLayout(filterRow(page));
    auto *middle = new QHBoxLayout;
    middle->addWidget(table(page, theme), 1);
    auto *empty = new EmptyState(page);
    empty->present(
        EmptyState::Kind::Empty, s("Aún no hay seguimientos"),
        s("Aquí estará lo que usted ha de hacer hoy. Empiece por el teléfono del cliente."),
        s("Nuevo seguimiento"));
    empty->setFixedWidth(420);
    middle->addWidget(empty);
    column->addLayout(middle);
    auto *cards = new QHBoxLayout;
    cards->addWidget(formCard(page), 3);
    cards->addWidget(controlsCard(page), 3);
    cards->addWidget(chipsCard(page), 2);
    cards->addWidget(timelineCard(page), 4);
    column->addLayout(cards, 1);
    return page;
}

void save(QWidget &widget, const QString &file)
{
    widget.grab().save(file);
}

void drawPopups(QWidget &page, const QString &prefix)
{
    auto *quality = page.findChild<FilterButton *>(s("quality"));
    quality->openPopup();
    save(*quality->findChild<QWidget *>(s("filterList"))->window(), prefix + s("-filter.png"));
    quality->findChild<QWidget *>(s("filterList"))->window()->close();
    auto *dates = page.findChild<DateRangeButton *>();
    dates->setRange({DateRange::Preset::Custom, QDate(2026, 11, 2), QDate(2026, 11, 21)});
    dates->openPopup();
    QWidget *popup = dates->findChild<QWidget *>(s("presetList"))->window();
    save(*popup, prefix + s("-dates.png"));
    popup->close();
    QMenu menu;
    menu.addAction(icon(Icon::Call), s("Llamar"))->setShortcut(QKeySequence(s("Ctrl+L")));
    menu.addAction(icon(Icon::Copy), s("Copiar link"));
    menu.addSeparator();
    QAction *active = menu.addAction(icon(Icon::Print), s("Imprimir proforma"));
    menu.addAction(icon(Icon::Delete), s("Eliminar"))->setEnabled(false);
    menu.popup({0, 0});
    menu.setActiveAction(active);
    save(menu, prefix + s("-menu.png"));
}

/// One full page of a table, painted again and again; milliseconds of processor a page.
double millisecondsPerPage(const Theme &theme)
{
    QStandardItemModel model(22, 8);
    for (int r = 0; r < 22; ++r) {
        for (int c = 0; c < 8; ++c) {
            auto *item = new QStandardItem(s("María José Paredes"));
            if (c == 5)
                item->setData(QVariant::fromValue(Tone::Viewed), CellRole::ChipTone);
            if (c == 4)
                item->setData(QVariant::fromValue(Dot::Hot), CellRole::DotColour);
            if (c >= 6) {
                item->setText(s("$ 18.990,00"));
                item->setData(true, CellRole::RightAligned);
            }
            model.setItem(r, c, item);
        }
    }
    QTableView view;
    view.setModel(&model);
    dressTable(&view, theme);
    view.resize(1366, 768);
    for (int c = 0; c < 8; ++c)
        view.setColumnWidth(c, 168);
    view.show();
    QImage target(1366, 768, QImage::Format_ARGB32_Premultiplied);
    constexpr int rounds = 100;
    view.viewport()->render(&target);
    const std::clock_t start = std::clock();
    for (int i = 0; i < rounds; ++i)
        view.viewport()->render(&target);
    return double(std::clock() - start) * 1000 / CLOCKS_PER_SEC / rounds;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : s("gallery");
    QDir().mkpath(folder);
    Theme theme(app, std::make_unique<LightScheme>());
    for (ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        theme.setMode(mode);
        const QString prefix = folder + (mode == ThemeMode::Dark ? s("/dark") : s("/light"));
        const std::unique_ptr<QWidget> page(makePage(theme));
        page->show();
        page->findChild<QWidget *>(s("focused"))->setFocus(Qt::TabFocusReason);
        Toast toast(page.get());
        toast.showMessage(s("Seguimiento resuelto"), s("Deshacer"), s("Ctrl+Z"));
        QCoreApplication::processEvents();
        save(*page, prefix + s(".png"));
        drawPopups(*page, prefix);
    }
    appIcon().pixmap(128, 128).save(folder + s("/icon-128.png"));
    appIcon().pixmap(16, 16).scaled(128, 128).save(folder + s("/icon-16.png"));
    QTextStream(stdout) << "a table's page: " << millisecondsPerPage(theme) << " ms\n";
    return 0;
}
