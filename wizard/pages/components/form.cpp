#include "wizard/pages/components/form.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/components/checkbox.h"
#include "wizard/pages/components/combobox.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

int widthOf(const QWidget *widget, int characters)
{
    return widget->fontMetrics().horizontalAdvance(u'n') * characters + 28;
}

void lockByDisabling(QWidget *widget, bool locked)
{
    setStyleProperty(widget, "locked", locked);
    widget->setEnabled(!locked);
}

} // namespace

Form::Form(const Ui &ui, QWidget *page)
    : QObject(page), m_ui(ui), m_page(page)
{}

void Form::name(QWidget *widget, const FieldPath &field)
{
    widget->setObjectName(field);
    m_wording.add(widget, [this, widget] {
        const QString name = m_ui.draft.texts().field(widget->objectName(), m_ui.draft.topology());
        widget->setAccessibleName(name);
        // A combo box's name is its current text on X11, whatever was set; the tool tip tells the field.
        if (qobject_cast<QComboBox *>(widget)) {
            widget->setToolTip(name);
            widget->setAccessibleDescription(name);
        }
    });
}

void Form::bind(QWidget *widget, const FieldPath &field, std::function<void()> refresh, std::function<void(bool)> lock)
{
    if (!field.isEmpty())
        name(widget, field);
    m_bound.append({m_nextId++, widget, field, std::move(refresh), std::move(lock)});
}

void Form::rename(QWidget *widget, const FieldPath &field)
{
    if (widget->objectName() == field)
        return;
    widget->setObjectName(field);
    for (Bound &bound : m_bound) {
        if (bound.widget == widget && !bound.field.isEmpty())
            bound.field = field;
    }
    m_wording.repeat();
}

void Form::follow(QWidget *widget, std::function<void()> refresh)
{
    m_bound.append({m_nextId++, widget, {}, std::move(refresh), {}});
}

QLineEdit *Form::text(const FieldPath &field, int characters, const Get<QString> &get, const Set<QString> &set)
{
    auto *edit = new QLineEdit(m_page);
    if (characters > 0)
        edit->setFixedWidth(widthOf(edit, characters));
    connect(edit, &QLineEdit::textEdited, this, [this, edit, set](const QString &text) {
        m_ui.draft.edit(edit->objectName(), [&](Topology &topology) { set(topology, text); }, edit);
    });
    bind(edit, field, [this, edit, get] {
        const QString value = get(m_ui.draft.topology());
        if (edit->text() == value)
            return;
        edit->setText(value);
        if (!edit->hasFocus())
            edit->setCursorPosition(0); // of what is too long the beginning is seen
    }, [edit](bool locked) { edit->setReadOnly(locked); });
    return edit;
}

QLineEdit *Form::cidr(const FieldPath &field, const Get<Cidr> &get, const Set<Cidr> &set)
{
    auto *edit = new QLineEdit(m_page);
    edit->setFixedWidth(widthOf(edit, 18));
    connect(edit, &QLineEdit::textEdited, this, [this, field, set](const QString &text) {
        if (const auto value = Cidr::parse(text.trimmed())) {
            m_ui.draft.setReadable(field);
            m_ui.draft.edit(field, [&](Topology &topology) { set(topology, *value); });
        } else {
            m_ui.draft.setUnreadable(field, text);
        }
    });
    const auto last = std::make_shared<std::optional<Cidr>>();
    bind(edit, field, [this, edit, field, get, last] {
        const Cidr value = get(m_ui.draft.topology());
        if (*last == value && Cidr::parse(edit->text().trimmed()) != value)
            return; // being typed; the value is still what it was
        *last = value;
        if (Cidr::parse(edit->text().trimmed()) == value)
            return;
        m_ui.draft.setReadable(field);
        edit->setText(value.toString());
    }, [edit](bool locked) { edit->setReadOnly(locked); });
    return edit;
}

QPlainTextEdit *Form::lines(const FieldPath &field, int rows, const Get<QString> &get, const Set<QString> &set)
{
    auto *edit = new QPlainTextEdit(m_page);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * rows + 18);
    edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, field, set] {
        if (!m_refreshing)
            m_ui.draft.edit(field, [&](Topology &topology) { set(topology, edit->toPlainText()); });
    });
    bind(edit, field, [this, edit, get] {
        const QString value = get(m_ui.draft.topology());
        if (edit->toPlainText() != value)
            edit->setPlainText(value);
    }, [edit](bool locked) { edit->setReadOnly(locked); });
    return edit;
}

QSpinBox *Form::number(const FieldPath &field, int least, int most, int step, const Get<int> &get, const Set<int> &set)
{
    auto *box = new QSpinBox(m_page);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setFixedWidth(widthOf(box, qMax(3, int(QString::number(most).size()))) + 28);
    box->installEventFilter(this);
    connect(box, &QSpinBox::valueChanged, this, [this, box, set](int value) {
        if (!m_refreshing)
            m_ui.draft.edit(box->objectName(), [&](Topology &topology) { set(topology, value); });
    });
    bind(box, field, [this, box, get] {
        const int value = get(m_ui.draft.topology());
        if (box->value() != value)
            box->setValue(value);
    }, [box](bool locked) { lockByDisabling(box, locked); });
    return box;
}

QComboBox *Form::choice(const FieldPath &field, const Options &options, const Get<QString> &get, const Set<QString> &set)
{
    auto *box = new ComboBox(m_page);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumWidth(90);
    box->setWidest(240);
    box->installEventFilter(this);
    connect(box, &QComboBox::activated, this, [this, box, set](int index) {
        const QString key = box->itemData(index).toString();
        m_ui.draft.edit(box->objectName(), [&](Topology &topology) { set(topology, key); });
    });
    const auto shown = std::make_shared<QList<Option>>();
    const auto fill = [this, box, options, get, shown] {
        const QString value = get(m_ui.draft.topology());
        QList<Option> wanted = options();
        const bool known = std::any_of(wanted.cbegin(), wanted.cend(), [&](const Option &option) { return option.key == value; });
        if (!known)
            wanted.prepend({value, value, true, {}}); // what the project holds is shown, even when nobody sells it
        if (wanted != *shown) {
            *shown = wanted;
            const QSignalBlocker quiet(box);
            box->clear();
            auto *model = qobject_cast<QStandardItemModel *>(box->model());
            for (int i = 0; i < wanted.size(); ++i) {
                box->addItem(wanted[i].label, wanted[i].key);
                if (!wanted[i].enabled && model)
                    model->item(i)->setEnabled(false);
                if (!wanted[i].hint.isEmpty())
                    box->setItemData(i, wanted[i].hint, Qt::ToolTipRole);
            }
        }
        box->setCurrentIndex(box->findData(value));
    };
    bind(box, field, fill, [box](bool locked) { lockByDisabling(box, locked); });
    return box;
}

SegmentedChoice *Form::segments(const FieldPath &field, const Options &options, const Get<QString> &get, const Set<QString> &set)
{
    auto *box = new SegmentedChoice(m_page);
    connect(box, &SegmentedChoice::chosen, this, [this, field, set](const QString &key) {
        m_ui.draft.edit(field, [&](Topology &topology) { set(topology, key); });
    });
    bind(box, field, [this, box, options, get] {
        box->setOptions(options());
        box->setCurrent(get(m_ui.draft.topology()));
    }, [box](bool locked) { box->setLocked(locked); });
    return box;
}

QCheckBox *Form::check(const FieldPath &field, const Text &label, const Get<bool> &get, const Set<bool> &set)
{
    auto *box = new CheckBox(m_page);
    connect(box, &QCheckBox::clicked, this, [this, field, set](bool on) {
        m_ui.draft.edit(field, [&](Topology &topology) { set(topology, on); });
    });
    bind(box, field, [this, box, get] { box->setChecked(get(m_ui.draft.topology())); },
         [box](bool locked) { lockByDisabling(box, locked); });
    m_wording.add(box, [box, label] {
        box->setText(label());
        box->setAccessibleName(label());
    });
    return box;
}

QLabel *Form::word(const Text &text)
{
    auto *label = newLabel("word", m_page);
    m_wording.add(label, [label, text] { label->setText(text()); });
    return label;
}

QLabel *Form::help(const Text &text)
{
    auto *label = newLabel("help", m_page, true);
    m_wording.add(label, [label, text] { label->setText(text()); });
    return label;
}

QLabel *Form::hint(const Text &text)
{
    auto *label = newLabel("help", m_page);
    m_wording.add(label, [label, text] { label->setText(text()); });
    return label;
}

AdviceArea *Form::advice(const QStringList &subjects)
{
    auto *area = new AdviceArea(m_ui, subjects, m_page);
    m_areas.append(area);
    return area;
}

void Form::forget(QWidget *root)
{
    m_bound.removeIf([root](const Bound &bound) { return !bound.widget || isWithin(bound.widget, root); });
    m_areas.removeIf([root](const QPointer<AdviceArea> &area) { return !area || isWithin(area, root); });
}

void Form::retranslate()
{
    m_wording.repeat();
    refresh();
}

void Form::refresh()
{
    m_bound.removeIf([](const Bound &bound) { return !bound.widget; });
    m_refreshing = true;
    // Refreshing a table makes fields and forgets others, so the list changes on the way.
    QSet<int> done;
    for (qsizetype i = 0; i < m_bound.size();) {
        const Bound item = m_bound[i];
        if (!item.widget || done.contains(item.id)) {
            ++i;
            continue;
        }
        done.insert(item.id);
        item.refresh();
        if (item.lock) {
            const QString reason = m_ui.draft.lockReason(item.field);
            item.lock(!reason.isEmpty());
            tellLock(item.widget, reason);
        }
        i = 0;
    }
    m_refreshing = false;
}

/// Why a field is locked is its tool tip as long as it is.
void Form::tellLock(QWidget *widget, const QString &reason)
{
    static constexpr const char *told = "lockReason";
    if (!reason.isEmpty()) {
        widget->setToolTip(reason);
    } else if (!widget->property(told).toString().isEmpty() && widget->toolTip() == widget->property(told).toString()) {
        widget->setToolTip({});
    }
    widget->setProperty(told, reason);
}

QList<Finding> Form::findings(Kind kind) const
{
    const Draft &draft = m_ui.draft;
    const Texts &texts = draft.texts();
    QList<Finding> found;
    for (const Problem &problem : draft.problems()) {
        if (kindOfPath(problem.subject).value_or(Kind::Network) == kind)
            found.append({Severity::Error, problem.code, problem.subject, texts.problem(problem), {}, {}, {}});
    }
    for (const Advice &advice : draft.advice()) {
        if (kindOfPath(advice.subject).value_or(Kind::Network) != kind)
            continue;
        Finding finding{advice.severity, advice.ruleId, advice.subject, texts.adviceTitle(advice), texts.adviceReason(advice), texts.adviceMore(advice), advice.fixes, {}};
        for (const Fix &fix : advice.fixes)
            finding.fixTexts.append(texts.fix(fix));
        found.append(finding);
    }
    return found;
}

void Form::mark(const Bound &bound, const QList<Finding> &found)
{
    QString trouble;
    QStringList said;
    for (const Finding &finding : found) {
        if (finding.subject != bound.field)
            continue;
        if (finding.severity != Severity::Note)
            said << m_ui.draft.texts().labelled(m_ui.draft.texts().severity(finding.severity), finding.title);
        if (finding.severity == Severity::Error)
            trouble = u"err"_s;
        else if (finding.severity == Severity::Warning && trouble.isEmpty())
            trouble = u"warn"_s;
    }
    setStyleProperty(bound.widget, "trouble", trouble);
    // Read aloud with the field, not only where the row under it is come upon.
    const QString name = qobject_cast<QComboBox *>(bound.widget) ? bound.widget->toolTip() : QString();
    bound.widget->setAccessibleDescription(said.isEmpty() ? name : said.join(u' '));
}

void Form::presentFindings(Kind kind)
{
    m_areas.removeIf([](const QPointer<AdviceArea> &area) { return area.isNull(); });
    const bool editable = m_ui.draft.phase(kind) == Phase::Editing || m_ui.draft.phase(kind) == Phase::Failed;
    QList<Finding> found = findings(kind);
    if (!editable) // what can't be changed any more is not taught about
        found.removeIf([](const Finding &finding) { return finding.severity == Severity::Note; });

    for (const Bound &bound : std::as_const(m_bound)) {
        if (bound.widget && !bound.field.isEmpty())
            mark(bound, found);
    }
    QMap<AdviceArea *, QList<Finding>> placed;
    for (const Finding &finding : std::as_const(found)) {
        AdviceArea *best = nullptr;
        for (const QPointer<AdviceArea> &area : std::as_const(m_areas)) {
            if (area->fit(finding.subject) > (best ? best->fit(finding.subject) : 0))
                best = area;
        }
        if (!best && !m_areas.isEmpty())
            best = m_areas.constFirst();
        if (best)
            placed[best].append(finding);
    }
    for (const QPointer<AdviceArea> &area : std::as_const(m_areas))
        area->present(placed.value(area));
}

QWidget *Form::fieldFor(const FieldPath &field) const
{
    for (const Bound &bound : m_bound) {
        if (bound.widget && bound.field == field && bound.widget->isVisibleTo(m_page))
            return bound.widget;
    }
    for (const Bound &bound : m_bound) {
        if (bound.widget && bound.field.startsWith(field + u'.') && bound.widget->isVisibleTo(m_page))
            return bound.widget;
    }
    AdviceArea *best = nullptr;
    for (const QPointer<AdviceArea> &area : m_areas) {
        if (area && area->fit(field) > (best ? best->fit(field) : 0))
            best = area;
    }
    return best;
}

/// The wheel scrolls the page; it changes a value only where the focus is.
bool Form::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return false;
}

} // namespace Cloudsteps
