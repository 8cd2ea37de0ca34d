#include "wizard/pages/components/chipfield.h"

#include "wizard/pages/components/basics.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr int margin = 5;
constexpr int gap = 6;
constexpr int entryWidth = 130;
constexpr int mostLetters = 40; // of a chip; its tool tip has all

} // namespace

ChipField::ChipField(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_entry(new QLineEdit(this)), m_add(new QToolButton(this))
{
    setProperty("role", u"chipField"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_entry->setFrame(false);
    m_entry->setProperty("takesReturn", true);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setIconSize({16, 16});
    m_add->setFixedSize(26, 26);
    connect(m_entry, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_entry->text().trimmed();
        m_entry->clear();
        if (!text.isEmpty())
            emit added(text);
    });
    connect(m_entry, &QLineEdit::editingFinished, this, [this] {
        const QString text = m_entry->text().trimmed();
        m_entry->clear();
        if (!text.isEmpty())
            emit added(text);
    });
    connect(m_add, &QToolButton::clicked, this, &ChipField::showMenu);
    connect(&theme, &Theme::changed, this, &ChipField::build);
}

void ChipField::setContents(const QList<Chip> &chips, const QList<Chip> &offers)
{
    m_offers = offers;
    if (chips == m_chips)
        return;
    m_chips = chips;
    build();
}

void ChipField::setPlaceholder(const QString &text)
{
    m_entry->setPlaceholderText(text);
    m_entry->setAccessibleName(text);
    build();
}

void ChipField::setLocked(bool locked)
{
    if (m_locked == locked)
        return;
    m_locked = locked;
    setStyleProperty(this, "locked", locked);
    build();
}

void ChipField::build()
{
    for (QWidget *item : std::as_const(m_items))
        discard(item);
    m_items.clear();
    m_entry->setObjectName(objectName() + u".entry"_s);
    m_add->setObjectName(objectName() + u".add"_s);
    const int widest = fontMetrics().horizontalAdvance(u'n') * mostLetters;
    for (const Chip &chip : std::as_const(m_chips)) {
        const QString shown = fontMetrics().elidedText(chip.label, Qt::ElideMiddle, widest);
        if (m_locked) {
            auto *label = new QLabel(shown, this);
            label->setToolTip(shown == chip.label ? QString() : chip.label);
            label->setProperty("tone", u"plain"_s);
            label->show();
            m_items.append(label);
            continue;
        }
        auto *button = new QPushButton(shown, this);
        button->setObjectName(objectName() + u'.' + chip.key);
        button->setProperty("tone", u"plain"_s);
        button->setIcon(m_theme.icon(u"cross"_s));
        button->setIconSize({11, 11});
        button->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the text
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoDefault(false);
        const QString words = tr("Remove %1").arg(chip.label);
        button->setToolTip(words);
        button->setAccessibleName(words);
        connect(button, &QPushButton::clicked, this, [this, key = chip.key] { emit removed(key); });
        button->show();
        m_items.append(button);
    }
    m_add->setIcon(m_theme.icon(u"plus"_s));
    m_add->setToolTip(tr("Add a vSwitch of this network"));
    m_add->setAccessibleName(tr("Add a vSwitch of this network"));
    m_entry->setVisible(!m_locked);
    m_add->setVisible(!m_locked);
    QWidget *before = nullptr;
    for (QWidget *item : std::as_const(m_items)) {
        if (before)
            setTabOrder(before, item);
        before = item;
    }
    if (before)
        setTabOrder(before, m_entry);
    setTabOrder(m_entry, m_add);
    setFixedHeight(arrange(qMax(width(), 200)));
}

/// Places chips in lines; the height they take.
int ChipField::arrange(int width) const
{
    const int line = qMax(22, fontMetrics().height() + 6);
    const int right = width - margin - (m_locked ? 0 : m_add->width() + 2);
    int x = margin + 3;
    int y = margin;
    const auto place = [&](QWidget *item, int wish) {
        if (x > margin + 3 && x + wish > right) {
            x = margin + 3;
            y += line + gap;
        }
        item->setGeometry(x, y, qMin(wish, right - x), line);
        x += wish + gap;
    };
    for (QWidget *item : m_items)
        place(item, item->sizeHint().width());
    if (!m_locked)
        place(m_entry, entryWidth);
    m_add->move(width - margin - m_add->width() + 2, margin - 2);
    return qMax(32, y + line + margin);
}

void ChipField::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    setFixedHeight(arrange(event->size().width()));
}

QSize ChipField::sizeHint() const
{
    return {300, height()};
}

void ChipField::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Chip &offer : std::as_const(m_offers)) {
        if (m_chips.contains(offer))
            continue;
        menu->addAction(offer.label, this, [this, key = offer.key] { emit added(key); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Every vSwitch is in the list"))->setEnabled(false);
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

} // namespace Cloudsteps
