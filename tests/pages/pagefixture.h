#pragma once

#include "tests/pages/fakehost.h"
#include "tests/pages/playedrun.h"
#include "wizard/pages/components/segmentedchoice.h"
#include "wizard/pages/page.h"
#include "wizard/pages/window.h"
#include "wizard/topology/json.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

namespace Cloudsteps {

/// A window on a project that is open in memory only: no file, no engine run.
struct OpenWindow
{
    explicit OpenWindow(const QString &presetName, Language language = Language::English, const QSize &size = {1280, 800},
                        const QHash<QString, QString> &settings = {})
        : host(language, settings), window(host)
    {
        const auto topology = preset(presetName, QStringLiteral("cn-hangzhou"), {QStringLiteral("cn-hangzhou-h"), QStringLiteral("cn-hangzhou-i")});
        window.resize(size);
        window.show();
        QApplication::setActiveWindow(&window); // so that a field can have the focus, and lose it
        Target target;
        target.region = topology->region;
        window.draft().takeOpened(*topology, target, QStringLiteral("0"), {});
        QCoreApplication::processEvents();
    }

    Draft &draft() { return window.draft(); }

    template<typename Widget = QWidget>
    Widget *find(const QString &name)
    {
        // The same name may be left on a row that is about to be deleted; what can be seen counts.
        Widget *any = nullptr;
        for (Widget *widget : window.template findChildren<Widget *>(name)) {
            any = widget;
            if (widget->isVisibleTo(&window))
                return widget;
        }
        return any;
    }

    void show(Kind kind)
    {
        window.showKind(kind);
        QCoreApplication::processEvents();
    }

    /// Enters a value as a user would, whatever the field is made of.
    bool enter(const QString &field, const QString &value)
    {
        QWidget *widget = find(field);
        if (!widget)
            return false;
        if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
            edit->selectAll();
            if (value.isEmpty())
                QTest::keyClick(edit, Qt::Key_Delete);
            else
                QTest::keyClicks(edit, value);
        } else if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
            text->setPlainText(value);
        } else if (auto *box = qobject_cast<QSpinBox *>(widget)) {
            box->setValue(value.toInt());
        } else if (auto *combo = qobject_cast<QComboBox *>(widget)) {
            const int index = combo->findData(value);
            if (index < 0)
                return false;
            combo->setCurrentIndex(index);
            emit combo->activated(index);
        } else if (qobject_cast<SegmentedChoice *>(widget)) {
            auto *word = find<QAbstractButton>(field + u'.' + value);
            if (!word || !word->isEnabled())
                return false;
            word->click();
        } else if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
            if (button->isChecked() != (value == QStringLiteral("true")))
                button->click();
        } else {
            return false;
        }
        window.draft().settle();
        QCoreApplication::processEvents();
        return true;
    }

    /// What a field shows, in the words that enter() takes.
    QString entered(const QString &field)
    {
        QWidget *widget = find(field);
        if (auto *edit = qobject_cast<QLineEdit *>(widget))
            return edit->text();
        if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
            return text->toPlainText();
        if (auto *box = qobject_cast<QSpinBox *>(widget))
            return QString::number(box->value());
        if (auto *combo = qobject_cast<QComboBox *>(widget))
            return combo->currentData().toString();
        if (auto *words = qobject_cast<SegmentedChoice *>(widget))
            return words->current();
        if (auto *button = qobject_cast<QAbstractButton *>(widget))
            return button->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
        return {};
    }

    bool click(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        if (!button || !button->isEnabled())
            return false;
        button->click();
        window.draft().settle();
        QCoreApplication::processEvents();
        return true;
    }

    FakeHost host;
    Window window;
};

/// A value of the topology's text form by its path, list items by key (or by name or server where they have no key).
inline QJsonValue valueAt(const Topology &topology, const QString &path)
{
    QJsonValue value = toJsonObject(topology);
    for (const QString &part : path.split(u'.')) {
        if (value.isArray()) {
            QJsonValue found;
            for (const QJsonValue &item : value.toArray()) {
                const QJsonObject object = item.toObject();
                for (const QString &name : {QStringLiteral("key"), QStringLiteral("server"), QStringLiteral("name")}) {
                    if (object.contains(name) && object.value(name).toString() == part)
                        found = item;
                }
            }
            value = found;
        } else {
            value = value.toObject().value(part);
        }
    }
    return value;
}

/// What every field of a page has to do: it shows what the topology says, what is entered arrives at `path` (null: nothing is left there), it
/// has a name for screen readers, and one step of undo takes it back.
inline void setAndTakeBack(OpenWindow &open, const QString &field, const QString &entered, const QString &path, const QJsonValue &value)
{
    const Topology before = open.draft().topology();
    const QString shown = open.entered(field);
    QVERIFY(shown != entered);
    QVERIFY(open.enter(field, entered));
    const QJsonValue now = valueAt(open.draft().topology(), path);
    if (value.isNull())
        QVERIFY(now.isUndefined() || now.isNull());
    else
        QCOMPARE(now, value);
    QCOMPARE(open.entered(field), entered);
    QVERIFY(!open.find(field)->accessibleName().isEmpty() || qobject_cast<SegmentedChoice *>(open.find(field)));
    QVERIFY(open.draft().undoText().size() > 2);
    open.draft().undoStack().undo();
    QCoreApplication::processEvents();
    QCOMPARE(open.draft().topology(), before);
    QCOMPARE(open.entered(field), shown);
}

} // namespace Cloudsteps
