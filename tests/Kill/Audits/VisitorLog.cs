using System.Text.Json;
using Omnichannel.Tests.Kill.Load;

namespace Omnichannel.Tests.Kill.Audits;

/// <summary>One conversation's log as its visitor reads it by watermark.</summary>
internal sealed class VisitorLog(DirectLineClient client)
{
    private readonly List<LogLine> _lines = [];
    private string _watermark = "";

    public IReadOnlyList<LogLine> Lines => _lines;

    /// <summary>Gets how far the hub has scanned the log for this reader.</summary>
    public string Watermark => _watermark;

    /// <summary>Reads what has come since the last time.</summary>
    public async Task ReadOnAsync()
    {
        while (true)
        {
            var set = await client.ReadAfterAsync(_watermark);
            var watermark = set.GetProperty("watermark").GetString() ?? "";
            _lines.AddRange(LinesOf(set));
            if (watermark == _watermark || watermark == "0")
            {
                return;
            }

            _watermark = watermark;
        }
    }

    /// <summary>Reads the activities of a set.</summary>
    public static IEnumerable<LogLine> LinesOf(JsonElement set) => set.GetProperty("activities").EnumerateArray()
        .Where(activity => activity.TryGetProperty("id", out _))
        .Select(activity => new LogLine(
            DirectLineClient.SequenceOf(activity.GetProperty("id").GetString() ?? ""),
            activity.TryGetProperty("channelData", out var data) ? data.GetProperty("clientActivityID").GetString() : null,
            activity.TryGetProperty("text", out var text) ? text.GetString() : null));
}
