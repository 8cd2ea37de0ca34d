#include "wizard/pages/components/pictureaccess.h"

#include "wizard/pages/components/pictureview.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace Cloudsteps {

namespace {

class NodeAccess : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    NodeAccess(PictureView *view, int node)
        : m_view(view), m_node(node)
    {}

    bool isValid() const override { return m_view && m_node < m_view->picture().nodes.size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return node().field.isEmpty() ? QAccessible::Graphic : QAccessible::Link; }

    QString text(QAccessible::Text what) const override
    {
        if (!isValid())
            return {};
        switch (what) {
        case QAccessible::Name: return node().name;
        case QAccessible::Description: return node().text;
        default: return {};
        }
    }

    QRect rect() const override
    {
        const QRect place = m_view->nodeRect(m_node);
        return {m_view->mapToGlobal(place.topLeft()), place.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.focused = m_view->hasFocus() && m_view->walkedNode() == m_node;
        state.linked = !node().field.isEmpty();
        state.offscreen = !m_view->rect().intersects(m_view->nodeRect(m_node));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override
    {
        return isValid() && !node().field.isEmpty() ? QStringList{pressAction(), setFocusAction()} : QStringList{setFocusAction()};
    }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->walkTo(m_node);
        if (action == pressAction())
            m_view->choose(m_node);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    const PictureNode &node() const { return m_view->picture().nodes[m_node]; }

    QPointer<PictureView> m_view;
    int m_node;
};

class ViewAccess : public QAccessibleWidget
{
public:
    explicit ViewAccess(PictureView *view)
        : QAccessibleWidget(view, QAccessible::Graphic), m_view(view)
    {}
    ~ViewAccess() override
    {
        for (const QAccessible::Id id : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(m_view->picture().nodes.size()); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (m_children.size() <= index)
            m_children.append(QAccessible::registerAccessibleInterface(new NodeAccess(m_view, int(m_children.size()))));
        return QAccessible::accessibleInterface(m_children[index]);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return int(m_children.indexOf(QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child))));
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }

    QAccessibleInterface *focusChild() const override
    {
        return m_view->hasFocus() ? child(m_view->walkedNode()) : nullptr;
    }

private:
    PictureView *m_view;
    mutable QList<QAccessible::Id> m_children;
};

QAccessibleInterface *pictureAccess(const QString &, QObject *object)
{
    auto *view = qobject_cast<PictureView *>(object);
    return view ? new ViewAccess(view) : nullptr;
}

} // namespace

void installPictureAccess()
{
    QAccessible::installFactory(pictureAccess); // adds it once however often
}

} // namespace Cloudsteps
