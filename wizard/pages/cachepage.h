#pragma once

#include "wizard/pages/kindpage.h"

namespace Cloudsteps {

class FormGrid;
class SecretField;

/// Redis: standard or cluster, replicas, class, place, whitelist, password.
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
    void showClasses();

    Section *m_edition = nullptr;
    Section *m_class = nullptr;
    Section *m_access = nullptr;
    Section *m_payment = nullptr;
    FormGrid *m_grid = nullptr;
    QWidget *m_secondRow = nullptr;
    Table *m_classes = nullptr;
    SecretField *m_password = nullptr;
};

} // namespace Cloudsteps
