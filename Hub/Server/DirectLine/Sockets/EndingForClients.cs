using System.Text.Json;
using System.Text.Json.Serialization;
using Omnichannel.Core.Activities;

namespace Omnichannel.Hub.DirectLine.Sockets;

/// <summary>Tells clients that a conversation has ended: Web Chat draws an empty bubble for <c>endOfConversation</c>, so it gets an event and a sentence.</summary>
internal static class EndingForClients
{
    private const string EventName = "omnichannel.ended";

    public static IEnumerable<Activity> Translate(Activity end)
    {
        yield return end with
        {
            Type = ActivityTypes.Event,
            Name = EventName,
            Code = null,
            Value = JsonSerializer.SerializeToElement(new EndedValue(end.Code ?? "resolved"), EndingJson.Default.EndedValue),
        };
        yield return end with
        {
            Id = end.Id + "m",
            Type = ActivityTypes.Message,
            Code = null,
            Text = "This chat has ended.",
            TextFormat = "plain",
            ChannelData = JsonSerializer.SerializeToElement(new EndedMark(new(true)), EndingJson.Default.EndedMark),
        };
    }
}

/// <summary>The value of <c>omnichannel.ended</c>.</summary>
internal sealed record EndedValue(string Reason);

/// <summary>Marks the sentence, so that a client that knows the event can leave it out.</summary>
internal sealed record EndedMark(EndedFlag Omnichannel);

/// <summary>Says that the message only repeats the event.</summary>
internal sealed record EndedFlag(bool Ended);

/// <summary>How they are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EndedValue))]
[JsonSerializable(typeof(EndedMark))]
internal sealed partial class EndingJson : JsonSerializerContext;
