using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Omnichannel.Hub.Persistence.Sqlite;

/// <summary>Stores ids as 16 bytes in the order in which they are written, so that UUIDv7 sort by time.</summary>
internal sealed class BigEndianGuid() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true),
    stored => new Guid(stored, true));
