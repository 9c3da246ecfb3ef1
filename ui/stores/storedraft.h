#pragma once

#include "app/magento/survey.h"
#include "app/ssh/connection.h"
#include "app/stores/store.h"

#include <memory>
#include <optional>

/// A store that is being added, as far as the pages of "Add store" have got: belongs to the wizard, UI thread only.
struct StoreDraft
{
    Store store;                            ///< id 0: new; else this store is being edited.
    QString password;                       ///< In memory for as long as the wizard is open.
    QString passphrase;
    bool keepSecret = true;                 ///< In the keychain, after the store has been added.
    bool makeKey = false;                   ///< Log in with the password once, and with a key made for it from then on.
    QString acceptFingerprint;              ///< Agreed to by the person.
    std::shared_ptr<Connection> connection; ///< Once logged in.
    std::optional<Survey> survey;           ///< Of the folder that was chosen.

    /// Where or how has changed: whatever was found out does not hold any more.
    void startOver()
    {
        connection.reset();
        survey.reset();
        acceptFingerprint.clear();
    }
    Login login() const
    {
        Login login;
        login.way = store.loginWay;
        login.keyFile = store.keyFile;
        login.password = password;
        login.passphrase = passphrase;
        return login;
    }
};
