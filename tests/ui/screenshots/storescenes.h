#pragma once

class Camera;

/// The main window, empty and with stores in every status, the pages of "Add store" and the settings.
void shootStores(Camera &camera);
