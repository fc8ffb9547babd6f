using System.Globalization;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Hub.Channels;

/// <summary>What the hub itself says to visitors of a channel that has no widget to show it. An admin may give each inbox words of its own.</summary>
/// <remarks>Source: the settings <c>stillThere</c>, <c>stillHere</c>, <c>queuePlace</c> and <c>queueWait</c> of the inbox; the built-in ones follow its <c>language</c>.</remarks>
internal sealed record HubWords(string StillThere, string StillHere, string QueuePlace, string QueueWait)
{
    /// <summary>The setting that says in which language the built-in words are: <c>en</c> or <c>de</c>; English when missing.</summary>
    public const string Language = "language";

    /// <summary>The setting that says whether places in the queue are told: <c>on</c> or <c>off</c>.</summary>
    public const string QueueNotices = "queueNotices";

    private static readonly HubWords English = new(
        "Are you still there? Without an answer this chat ends in {{seconds}} seconds.",
        "I'm still here",
        "You are number {{position}} in the queue.",
        "You are number {{position}} in the queue. The wait is about {{minutes}} min.");

    private static readonly HubWords German = new(
        "Sind Sie noch da? Ohne Antwort endet dieser Chat in {{seconds}} Sekunden.",
        "Ich bin noch da",
        "Sie sind Nummer {{position}} in der Warteschlange.",
        "Sie sind Nummer {{position}} in der Warteschlange. Die Wartezeit beträgt etwa {{minutes}} Min.");

    /// <summary>Gets the built-in words by language.</summary>
    public static IReadOnlyDictionary<string, HubWords> BuiltIn { get; } = new Dictionary<string, HubWords> { ["en"] = English, ["de"] = German };

    /// <summary>Finds the words of an inbox.</summary>
    public static HubWords Of(ChannelInbox inbox)
    {
        var own = BuiltIn.GetValueOrDefault(inbox.Setting(Language) ?? "en", English);
        return new(
            inbox.Setting("stillThere") ?? own.StillThere,
            inbox.Setting("stillHere") ?? own.StillHere,
            inbox.Setting("queuePlace") ?? own.QueuePlace,
            inbox.Setting("queueWait") ?? own.QueueWait);
    }

    /// <summary>Finds what is wrong with the words of an inbox: a sentence by name of setting.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FindFaults(ChannelInbox inbox)
    {
        if (inbox.Setting(Language) is { } language && !BuiltIn.ContainsKey(language))
        {
            yield return new("settings." + Language, $"There are no words in “{language}”: choose en or de, and write your own below.");
        }

        if (inbox.Setting(QueueNotices) is not (null or "on" or "off"))
        {
            yield return new("settings." + QueueNotices, "Choose on or off.");
        }

        foreach (var (name, longest) in new[] { ("stillThere", 300), ("stillHere", 20), ("queuePlace", 300), ("queueWait", 300) })
        {
            if (inbox.Setting(name)?.Length > longest)
            {
                yield return new("settings." + name, $"At most {longest} characters.");
            }
        }
    }

    /// <summary>Tells whether an inbox tells visitors their place in the queue.</summary>
    public static bool TellsPlaces(ChannelInbox inbox, ChannelCapabilities channel) => inbox.Setting(QueueNotices) is { } set ? set == "on" : TellsPlacesByDefault(channel);

    /// <summary>Tells whether places are told where the inbox does not say: everywhere but where each message is paid for by the segment.</summary>
    public static bool TellsPlacesByDefault(ChannelCapabilities channel) => !channel.CountsSegments;

    /// <summary>Makes the question before a timed end, with a button; any answer calls the end off.</summary>
    public Activity AskWhetherThere(TimeSpan delay) => Message(StillThere.Replace("{{seconds}}", Text((int)delay.TotalSeconds), StringComparison.Ordinal)) with
    {
        SuggestedActions = new() { Actions = [new() { Type = "imBack", Title = StillHere, Value = StillHere }] },
    };

    /// <summary>Makes the message of a place in the queue.</summary>
    /// <param name="position">The place, from 1.</param>
    /// <param name="minutes">The expected wait; null when nobody knows.</param>
    public Activity TellPlace(int position, int? minutes) => Message((minutes is null ? QueuePlace : QueueWait)
        .Replace("{{position}}", Text(position), StringComparison.Ordinal)
        .Replace("{{minutes}}", Text(minutes ?? 0), StringComparison.Ordinal));

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
