using MaxMind.Db;

namespace Omnichannel.Hub.Widget.Countries;

/// <summary>What a table says of a range of addresses, as far as the hub reads it.</summary>
internal sealed class CountryRecord
{
    /// <summary>Gets the two-letter code of ISO 3166-1 in tables that hold nothing else.</summary>
    [MapKey("country_code")]
    public string? Code { get; init; }

    /// <summary>Gets the country in tables with more about it, such as those of MaxMind and DB-IP.</summary>
    [MapKey("country")]
    public CountryEntry? Country { get; init; }
}

/// <summary>A country in a table that knows more about it.</summary>
internal sealed class CountryEntry
{
    /// <summary>Gets the two-letter code of ISO 3166-1.</summary>
    [MapKey("iso_code")]
    public string? Code { get; init; }
}
