#pragma once

#include "wizard/journal/project.h"
#include "wizard/pages/page.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;

namespace Cloudsteps {

class AdviceRow;
class ChoiceCard;
class FormGrid;
class RecentPanel;
class SegmentedChoice;

/// New project: from what, where to build it, name, region and file.
class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(const Ui &ui, QWidget *parent = nullptr);

    QString title() const override;
    Footer footer() const override;
    void primary() override;
    void retranslate() override;
    void refresh() override;
    /// Something that went wrong with a project file, in words.
    void showError(const QString &title, const QString &reason = {});
    /// Proposes this topology for a real account instead of the templates; without one the templates again.
    void startFrom(const std::optional<Topology> &topology);

signals:
    void projectChosen(const QString &path);

private:
    enum class Source { Typed, Kept, Environment };

    void buildPresets();
    void buildTargets();
    void buildKey();
    void buildProject();
    void showPrices();
    void showKey();
    void followName();
    QString preset() const;
    bool practice() const;
    Source source() const;
    Topology topology() const;
    Target target() const;
    QString suggestedPath(const QString &name) const;
    void createProject();

    QButtonGroup *m_presets = nullptr;
    QMap<QString, ChoiceCard *> m_presetCards;
    ChoiceCard *m_practice = nullptr;
    ChoiceCard *m_account = nullptr;
    QWidget *m_key = nullptr;
    FormGrid *m_keyGrid = nullptr;
    SegmentedChoice *m_site = nullptr;
    SegmentedChoice *m_source = nullptr;
    SegmentedChoice *m_keep = nullptr;
    QComboBox *m_profile = nullptr;
    QLineEdit *m_profileName = nullptr;
    QLineEdit *m_keyId = nullptr;
    QLineEdit *m_keySecret = nullptr;
    QLineEdit *m_token = nullptr;
    QWidget *m_keptRow = nullptr;
    QWidget *m_nameRow = nullptr;
    QWidget *m_idRow = nullptr;
    QWidget *m_secretRow = nullptr;
    QWidget *m_tokenRow = nullptr;
    QWidget *m_keepRow = nullptr;
    QWidget *m_environmentRow = nullptr;
    QLabel *m_environment = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_region = nullptr;
    QLineEdit *m_path = nullptr;
    AdviceRow *m_error = nullptr;
    bool m_pathTouched = false;
    QWidget *m_fromRow = nullptr;
    QLabel *m_fromWords = nullptr;
    std::optional<Topology> m_from;
};

} // namespace Cloudsteps
