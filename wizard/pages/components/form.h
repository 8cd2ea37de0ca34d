#pragma once

#include "wizard/pages/components/advicearea.h"
#include "wizard/pages/components/segmentedchoice.h"
#include "wizard/pages/ui.h"
#include "wizard/pages/wording.h"
#include "wizard/topology/topology.h"

#include <QObject>
#include <QPointer>
#include <QSet>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace Cloudsteps {

/// Ties the fields of a page to the topology: each field is made with its path, how its value is read, and how it is written. The path
/// is the widget's objectName, decides its accessible name, where its findings appear, and whether it is locked.
class Form : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Get = std::function<T(const Topology &)>;
    template<typename T>
    using Set = std::function<void(Topology &, const T &)>;
    using Options = std::function<QList<Option>()>;

    Form(const Ui &ui, QWidget *page);

    const Ui &ui() const { return m_ui; }
    Wording &wording() { return m_wording; }

    /// `characters`: how wide, 0 as wide as there is room.
    QLineEdit *text(const FieldPath &field, int characters, const Get<QString> &get, const Set<QString> &set);
    QLineEdit *cidr(const FieldPath &field, const Get<Cidr> &get, const Set<Cidr> &set);
    QPlainTextEdit *lines(const FieldPath &field, int rows, const Get<QString> &get, const Set<QString> &set);
    QSpinBox *number(const FieldPath &field, int least, int most, int step, const Get<int> &get, const Set<int> &set);
    QComboBox *choice(const FieldPath &field, const Options &options, const Get<QString> &get, const Set<QString> &set);
    SegmentedChoice *segments(const FieldPath &field, const Options &options, const Get<QString> &get, const Set<QString> &set);
    /// With a label of its own.
    QCheckBox *check(const FieldPath &field, const Text &label, const Get<bool> &get, const Set<bool> &set);
    /// Any other widget: `refresh` shows the topology's value, `lock` whether it may be changed.
    void bind(QWidget *widget, const FieldPath &field, std::function<void()> refresh, std::function<void(bool locked)> lock);
    /// For items whose path holds their name, once that was changed.
    void rename(QWidget *widget, const FieldPath &field);
    /// Something that follows the topology, but is no field.
    void follow(QWidget *widget, std::function<void()> refresh);

    /// A word between fields: "Mbit/s".
    QLabel *word(const Text &text);
    QLabel *help(const Text &text);
    /// A short fact in small beside a field; does not break lines.
    QLabel *hint(const Text &text);
    AdviceArea *advice(const QStringList &subjects);

    /// Lets go of fields in `root`, which is about to be deleted.
    void forget(QWidget *root);
    /// Texts again, in the current language.
    void retranslate();
    /// Values again, from the topology.
    void refresh();
    void presentFindings(Kind kind);
    /// The field (or the nearest thing around it) that a path belongs to; null when the page has none.
    QWidget *fieldFor(const FieldPath &field) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Bound
    {
        int id;
        QPointer<QWidget> widget;
        FieldPath field; ///< empty: no field
        std::function<void()> refresh;
        std::function<void(bool)> lock;
    };

    static void tellLock(QWidget *widget, const QString &reason);
    void name(QWidget *widget, const FieldPath &field);
    void mark(const Bound &bound, const QList<Finding> &findings);
    QList<Finding> findings(Kind kind) const;

    const Ui &m_ui;
    QWidget *m_page;
    Wording m_wording;
    QList<Bound> m_bound;
    QList<QPointer<AdviceArea>> m_areas;
    int m_nextId = 0;
    bool m_refreshing = false;
};

} // namespace Cloudsteps
