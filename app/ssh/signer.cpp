#include "app/ssh/signer.h"

#include "app/ssh/wire.h"

QByteArray Signer::type() const
{
    return Wire(blob()).string();
}
