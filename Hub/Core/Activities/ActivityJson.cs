using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Core.Activities;

/// <summary>How activities are written: in the log, on every wire, in transcripts. Camel case, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(IReadOnlyList<Activity>))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>Gets the form in which activities are stored and sent: text in any script stays as it is, only JSON's own signs are escaped.</summary>
    /// <remarks>Safe because it is never placed into HTML: readers take it as JSON and show text as text.</remarks>
    public static ActivityJson Wire { get; } = new(new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
