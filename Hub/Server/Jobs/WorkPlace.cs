using System.Globalization;

namespace Omnichannel.Hub.Jobs;

/// <summary>Where a page of work ended: the last row's instant and id. Opaque to clients.</summary>
internal readonly record struct WorkPlace(DateTimeOffset Due, long Id)
{
    /// <summary>Reads what a page gave as its next; false when it is something else. Nothing at all is the beginning.</summary>
    public static bool TryRead(string? text, out WorkPlace? place)
    {
        place = null;
        if (text?.Split('-') is [var due, var id]
            && long.TryParse(due, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            && at <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        {
            place = new(DateTimeOffset.FromUnixTimeMilliseconds(at), known);
        }

        return string.IsNullOrEmpty(text) || place is not null;
    }

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Due.ToUnixTimeMilliseconds()}-{Id}");
}
