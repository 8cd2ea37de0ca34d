#include "wizard/texts/diskwords.h"

namespace Cloudsteps {

QString diskCategoryWord(const QString &id, const Translator &t)
{
    if (id == QLatin1String("cloud"))
        return t.translate("Texts", "Basic disk");
    if (id == QLatin1String("cloud_efficiency"))
        return t.translate("Texts", "Efficiency disk");
    if (id == QLatin1String("cloud_ssd"))
        return t.translate("Texts", "SSD");
    if (id == QLatin1String("cloud_essd"))
        return t.translate("Texts", "ESSD");
    if (id == QLatin1String("cloud_essd_entry"))
        return t.translate("Texts", "ESSD Entry");
    if (id == QLatin1String("cloud_auto"))
        return t.translate("Texts", "ESSD AutoPL");
    return id;
}

QString databaseStorageWord(const QString &id, const Translator &t)
{
    if (id == QLatin1String("cloud_essd"))
        return QStringLiteral("ESSD PL1");
    if (id == QLatin1String("cloud_essd2"))
        return QStringLiteral("ESSD PL2");
    if (id == QLatin1String("cloud_essd3"))
        return QStringLiteral("ESSD PL3");
    if (id == QLatin1String("cloud_ssd"))
        return QStringLiteral("SSD");
    if (id == QLatin1String("general_essd"))
        return t.translate("Texts", "General ESSD");
    if (id == QLatin1String("local_ssd"))
        return t.translate("Texts", "Local SSD");
    return id;
}

} // namespace Cloudsteps
