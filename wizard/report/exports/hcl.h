#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace Cloudsteps {

/// A block of Terraform's configuration language. Values of attributes are expressions, see hclText() and hclList().
struct HclBlock
{
    QString head;         ///< resource "alicloud_vpc" "main"
    QString comment = {}; ///< a line above the block; empty: none
    QList<QPair<QString, QString>> attributes = {};
    QList<HclBlock> blocks = {};

    void set(const QString &name, const QString &expression) { attributes.append({name, expression}); }
    void setText(const QString &name, const QString &text);
    /// Nothing for an empty text, which would mean something else than an absent one.
    void setTextIf(const QString &name, const QString &text);
    void setNumber(const QString &name, int number);
    void setFlag(const QString &name, bool flag);
};

/// A text as a quoted template without templates in it: quotes, line ends, "${" and "%{" are escaped.
QString hclText(const QString &text);
QString hclList(const QStringList &expressions);
QString hclTextList(const QStringList &texts);
/// One line of comment, whatever the text holds.
QString hclComment(const QString &text);
/// As `terraform fmt` would have it.
QString toHcl(const HclBlock &block, int depth = 0);

} // namespace Cloudsteps
