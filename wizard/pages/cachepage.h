#pragma once

#include "wizard/pages/kindpage.h"

class QPushButton;

namespace Cloudsteps {

class FormGrid;
class RowTable;
class SecretField;

/// Redis: standard or cluster, replicas, class, shards, place, whitelist, password, accounts.
class CachePage : public KindPage
{
    Q_OBJECT

public:
    explicit CachePage(const Ui &ui, QWidget *parent = nullptr);

    void retranslate() override;

protected:
    void showValues() override;
    QString unwantedTitle() const override { return tr("No cache"); }
    QString unwantedMeaning() const override { return tr("The servers read everything from the database. A cache can be added later."); }
    QString addWords() const override { return tr("Add a cache"); }

private:
    /// The cache of the topology; a neutral one while there is none.
    Cache cache() const;
    void buildScale();
    void buildAccess();
    QList<QWidget *> accountCells(const QString &index);
    void showClasses();
    QString scaleText(const Cache &cache) const;

    Section *m_edition = nullptr;
    Section *m_class = nullptr;
    Section *m_access = nullptr;
    Section *m_scale = nullptr;
    Section *m_more = nullptr;
    Section *m_payment = nullptr;
    FormGrid *m_grid = nullptr;
    QWidget *m_secondRow = nullptr;
    Table *m_classes = nullptr;
    SecretField *m_password = nullptr;
    RowTable *m_accounts = nullptr;
    QPushButton *m_addAccount = nullptr;
};

} // namespace Cloudsteps
