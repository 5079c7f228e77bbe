package io.squall.store;

import io.squall.store.PostgresDatabase.Product;

/// PostgreSQL by means that others have, too: writes that meet are tried again until one gets through.
class PortableStoreTest extends PostgresContract {
    @Override
    Product product() {
        return Product.OTHER;
    }
}
