#include "wizard/pages/components/copyrow.h"

#include "wizard/pages/components/basics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

CopyRow::CopyRow(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(new QLabel(this)), m_label(newLabel("help", this)), m_text(newLabel("mono", this)),
      m_copy(new QToolButton(this))
{
    auto *line = new QHBoxLayout(this);
    setSpace(line, 12, 8, 12, 8, 12);
    m_icon->setFixedSize(18, 18);
    m_text->setFont(theme.monoFont());
    m_text->setMinimumWidth(60);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_copy->setIconSize({16, 16});
    m_copy->setFocusPolicy(Qt::TabFocus);
    auto *column = new QVBoxLayout;
    setSpace(column, 0, 0, 0, 0, 1);
    column->addWidget(m_label);
    column->addWidget(m_text);
    line->addWidget(m_icon);
    line->addLayout(column, 1);
    line->addWidget(m_copy);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_value); });
    connect(&theme, &Theme::changed, this, &CopyRow::retheme);
}

void CopyRow::present(const QString &icon, const QString &label, const QString &value)
{
    m_iconName = icon;
    m_value = value;
    m_label->setText(label);
    m_label->setToolTip(label);
    m_text->setToolTip(value);
    m_text->setAccessibleName(value);
    const QString words = tr("Copy %1").arg(label);
    m_copy->setObjectName(u"copy:"_s + value);
    m_copy->setToolTip(words);
    m_copy->setAccessibleName(words);
    retheme();
    elide();
}

void CopyRow::retheme()
{
    m_icon->setPixmap(m_theme.icon(m_iconName).pixmap({18, 18}, devicePixelRatioF()));
    m_copy->setIcon(m_theme.icon(u"copy"_s));
    m_text->setFont(m_theme.monoFont());
}

void CopyRow::elide()
{
    m_text->setText(m_text->fontMetrics().elidedText(m_value, Qt::ElideMiddle, qMax(60, m_text->width())));
}

void CopyRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

} // namespace Cloudsteps
