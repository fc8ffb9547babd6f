using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Omnichannel.BotFlows.Blocks;

namespace Omnichannel.BotFlows.Definition;

/// <summary>Writes flows as files, always in the same way: the same flow has the same bytes, whatever file it was read from.</summary>
/// <remarks>UTF-8, two spaces, LF, a line break at the end; what says nothing (null, an empty list of a block) is left out.</remarks>
public static class FlowFile
{
    private static readonly FlowJsonContext Context = new(new(FlowJsonContext.Default.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static readonly JsonWriterOptions Form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    private static readonly string[] First = ["id", "kind", "position"];

    /// <summary>Writes a flow.</summary>
    /// <param name="flow">The flow, also one with mistakes in it.</param>
    /// <returns>The file.</returns>
    public static byte[] Write(FlowDefinition flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var document = new JsonObject
        {
            ["schemaVersion"] = FlowLimits.SchemaVersion,
            ["name"] = flow.Name,
            ["start"] = flow.Start,
        };
        if (Tidy(JsonSerializer.SerializeToNode(flow.Settings, Context.FlowSettings)) is { Count: > 0 } settings)
        {
            document["settings"] = settings;
        }

        document["blocks"] = new JsonArray([.. flow.Blocks.Select(WriteBlock)]);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Form))
        {
            document.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Writes a flow as text.</summary>
    /// <param name="flow">The flow.</param>
    /// <returns>The file's text.</returns>
    public static string WriteText(FlowDefinition flow) => Encoding.UTF8.GetString(Write(flow));

    private static JsonNode? WriteBlock(FlowBlock block)
    {
        // Every block was made by the table of kinds, so it is in there.
        var shape = (JsonTypeInfo)Context.GetTypeInfo(BlockKinds.Find(block.Kind)!.Type)!;
        var members = Tidy(JsonSerializer.SerializeToNode(block, shape));
        var ordered = members.OrderBy(member => Array.IndexOf(First, member.Key) is var place and >= 0 ? place : First.Length).ToList();
        members.Clear();
        return new JsonObject(ordered);
    }

    private static JsonObject Tidy(JsonNode? node)
    {
        var members = node!.AsObject();
        foreach (var name in members.Where(member => member.Value is JsonArray { Count: 0 }).Select(member => member.Key).ToList())
        {
            members.Remove(name);
        }

        return members;
    }
}
