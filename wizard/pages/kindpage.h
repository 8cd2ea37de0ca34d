#pragma once

#include "wizard/pages/page.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace Cloudsteps {

class EmptyState;
class FailureCard;
class Section;
class Table;
enum class Phase;

/// What the five step pages share: header, switch for what is not wanted, failures, the table of what was made, the footer's words.
class KindPage : public Page
{
    Q_OBJECT

public:
    KindPage(const Ui &ui, Kind kind, const Text &sentence, QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    QString title() const override;
    Footer footer() const override;
    void primary() override;
    void secondary() override;
    void refresh() override;
    bool goToField(const FieldPath &field) override;

protected:
    /// Where the sections of the step go.
    QVBoxLayout *sections() const { return m_sections; }
    Section *addSection(const QString &name, const Text &title);
    /// Values that are no fields: summaries, lists of rows. Called only while the step is wanted.
    virtual void showValues() {}
    /// Words of the empty page: "No cache", what that means, "Add a cache".
    virtual QString unwantedTitle() const { return {}; }
    virtual QString unwantedMeaning() const { return {}; }
    virtual QString addWords() const { return {}; }

    /// A sentence in small that says what the chosen value means; follows the topology and the language.
    QLabel *newMeaning(const Text &text);
    /// vSwitches of the network for a combo box; with an empty first entry when `none` is given.
    QList<Option> vswitchOptions(const FieldPath &field, Product product, const QString &article = {}, const QString &none = {}) const;

private:
    void buildHeader(const Text &sentence);
    void showPhase(Phase phase);
    void showFailures(Phase phase);
    void showMade(Phase phase);
    void showApiCalls();
    QSet<Kind> toCreate() const;
    void refuse(Footer &footer) const;
    Price priceToCreate() const;

    const Kind m_kind;
    QLabel *m_chip = nullptr;
    QPushButton *m_api = nullptr;
    QPushButton *m_unwant = nullptr;
    QVBoxLayout *m_failureColumn;
    QList<FailureCard *> m_failures;
    QWidget *m_made;
    Table *m_madeTable;
    QLabel *m_lockNote;
    EmptyState *m_empty = nullptr;
    QWidget *m_content;
    QVBoxLayout *m_sections;
};

/// The page of a step.
KindPage *newKindPage(Kind kind, const Ui &ui, QWidget *parent);

} // namespace Cloudsteps
