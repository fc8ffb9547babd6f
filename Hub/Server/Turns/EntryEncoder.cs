using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns;

/// <summary>Writes the activities of a decision as JSON, once, for the store and for every reader.</summary>
internal static class EntryEncoder
{
    public static EncodedEntry[] Encode(IReadOnlyList<LogEntry> entries)
    {
        var encoded = new EncodedEntry[entries.Count];
        for (var index = 0; index < encoded.Length; index++)
        {
            encoded[index] = new(entries[index], JsonSerializer.SerializeToUtf8Bytes(entries[index].Activity, ActivityJson.Wire.Activity));
        }

        return encoded;
    }
}
