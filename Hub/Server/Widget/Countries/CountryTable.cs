using System.Net;
using MaxMind.Db;

namespace Omnichannel.Hub.Widget.Countries;

/// <summary>Tells in which country an address is used, from a file on this machine.</summary>
/// <remarks>The file is in the format "MaxMind DB" 2.0, which the makers of such tables share; of its fields <c>country_code</c> or
/// <c>country.iso_code</c> is read.</remarks>
internal sealed class CountryTable : IDisposable
{
    private readonly Reader _reader;

    /// <summary>Opens a table.</summary>
    /// <param name="path">The file, which may be replaced afterwards.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDatabaseException">It is no such table.</exception>
    public CountryTable(string path)
    {
        // Read into memory, not mapped: a process ends without a word when a file that it has mapped is cut short by a copy over it.
        _reader = new(path, FileAccessMode.Memory);
    }

    /// <summary>Gets when it was made.</summary>
    public DateTimeOffset MadeAt => new(_reader.Metadata.BuildDate, TimeSpan.Zero);

    /// <summary>Finds the country of an address.</summary>
    /// <returns>Two capital letters of ISO 3166-1; null when the table knows none.</returns>
    public string? Find(IPAddress address)
    {
        var record = _reader.Find<CountryRecord>(address);
        var code = record?.Code ?? record?.Country?.Code;
        return IsCountry(code) ? code : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    // Tables also write who was given the addresses when that is a region, or nobody.
    private static bool IsCountry(string? code) =>
        code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] and not ("AP" or "EU" or "XX" or "ZZ");
}
