using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Omnichannel.Hub.Persistence.Mapping;

/// <summary>Stores instants as UTC milliseconds: SQLite's provider can neither order nor compare <see cref="DateTimeOffset"/>.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
