#pragma once

class Camera;

/// The way back, page by page; and a run that is on trial, is proved here, broke off, or was not confirmed.
void shootRestore(Camera &camera);
void shootTrial(Camera &camera);
