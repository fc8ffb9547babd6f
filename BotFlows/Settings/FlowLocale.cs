using System.Globalization;
using Omnichannel.BotFlows.Runner;

namespace Omnichannel.BotFlows.Settings;

/// <summary>In which language and at which local time a step is taken.</summary>
/// <param name="Culture">How dates and numbers are read and written.</param>
/// <param name="Language">The language as it was named; null when nobody named one.</param>
/// <param name="Now">The instant, in the flow's time zone.</param>
/// <param name="Country">The country of telephone numbers without a code; null for none.</param>
internal sealed record FlowLocale(CultureInfo Culture, string? Language, DateTimeOffset Now, string? Country)
{
    private static readonly CultureInfo Fallback = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Gets the local day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Takes what the flow says, then what the visitor's browser says; what cannot be read counts as not said.</summary>
    public static FlowLocale Of(FlowSettings settings, FlowFacts facts)
    {
        var language = settings.Language ?? facts.Values.GetValueOrDefault(FlowFacts.VisitorLocale);
        var zone = FindZone(settings.TimeZone) ?? TimeZoneInfo.Utc;
        return new(FindCulture(language) ?? Fallback, language, TimeZoneInfo.ConvertTime(facts.Now, zone), settings.Country);
    }

    /// <summary>Finds a culture that this machine knows; null for any other text.</summary>
    public static CultureInfo? FindCulture(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        try
        {
            var culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);

            // A language alone is read as its usual country does, but English, whose largest country writes days as nobody else does.
            return culture.Name == "en" ? Fallback : culture.IsNeutralCulture ? CultureInfo.CreateSpecificCulture(name) : culture;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Finds a time zone; null when there is none of this name.</summary>
    public static TimeZoneInfo? FindZone(string? id) =>
        id is { Length: > 0 and <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
