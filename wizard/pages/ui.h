#pragma once

namespace Cloudsteps {

class Draft;
class Host;
class Theme;

/// What every part of the window is built on; handed down by constructors.
struct Ui
{
    Draft &draft;
    Theme &theme;
    Host &host;
};

} // namespace Cloudsteps
