using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>Says a log in lines that a person reads.</summary>
internal static class LogText
{
    public static IReadOnlyList<string> Of(IEnumerable<StoredEntry> entries) => [.. entries.Select(Line)];

    private static string Line(StoredEntry entry)
    {
        var activity = JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity)!;
        var said = activity.Text ?? activity.Name ?? activity.Type;
        return entry.Visibility == Visibility.Everyone ? $"{entry.Author.Kind}: {said}" : $"[{entry.Author.Kind}: {said}]";
    }
}
