using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Omnichannel.BotFlows.Blocks;

namespace Omnichannel.BotFlows.Definition;

/// <summary>Reads flow files of schema version 1. Strict: what it does not know, it refuses.</summary>
/// <remarks>
/// Reading only asks for the right shape. Whether the flow makes sense is <see cref="Validation.FlowValidator"/>'s question.
/// </remarks>
public static class FlowJson
{
    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = FlowLimits.FileDepth };

    /// <summary>Reads a file that may come from anywhere.</summary>
    /// <param name="utf8">The file, UTF-8 with or without a byte order mark, at most <see cref="FlowLimits.FileBytes"/>.</param>
    /// <param name="flow">The flow; null when refused.</param>
    /// <param name="error">The first place that is wrong; null when read.</param>
    /// <returns>Whether the flow was read.</returns>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out FlowDefinition? flow, [NotNullWhen(false)] out FlowFormatError? error)
    {
        flow = null;
        if (utf8.Length > FlowLimits.FileBytes)
        {
            error = new("$", $"The file has {utf8.Length} bytes; at most {FlowLimits.FileBytes} are read.");
            return false;
        }

        try
        {
            var content = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
            using var document = JsonDocument.Parse(content, DocumentOptions);
            error = ReadDocument(document.RootElement, out flow);
        }
        catch (JsonException exception)
        {
            error = new(exception.Path ?? "$", $"This is not JSON of a flow (line {exception.LineNumber + 1}): {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            // A member's name holds half of a surrogate pair (\ud800), which shows only when it is read.
            error = new("$", "The file holds a name that is not valid Unicode.");
        }

        return error is null;
    }

    /// <summary>Reads a file that was checked when it was stored.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>The flow.</returns>
    /// <exception cref="FlowFormatException">The file is damaged.</exception>
    public static FlowDefinition Read(ReadOnlyMemory<byte> utf8) =>
        TryRead(utf8, out var flow, out var error) ? flow : throw new FlowFormatException(error);

    private static FlowFormatError? ReadDocument(JsonElement root, out FlowDefinition? flow)
    {
        flow = null;
        if (FlowShape.FindMisfit(root, FlowJsonContext.Default.FlowDocument, "$") is { } misfit)
        {
            return misfit;
        }

        // The shape fits, so it is not null.
        var document = root.Deserialize(FlowJsonContext.Default.FlowDocument)!;
        if (document.SchemaVersion != FlowLimits.SchemaVersion)
        {
            return new("$.schemaVersion", $"Wanted version {FlowLimits.SchemaVersion}, but found {document.SchemaVersion}.");
        }

        if (document.Blocks.Count > FlowLimits.Blocks)
        {
            return new("$.blocks", $"There are {document.Blocks.Count} blocks; a flow has at most {FlowLimits.Blocks}.");
        }

        var blocks = new List<FlowBlock>(document.Blocks.Count);
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            if (ReadBlock(document.Blocks[index], $"$.blocks[{index}]", out var block) is { } error)
            {
                return error;
            }

            blocks.Add(block!);
        }

        flow = new FlowDefinition(document.Name, document.Start, blocks, document.Settings);
        return null;
    }

    private static FlowFormatError? ReadBlock(JsonElement element, string path, out FlowBlock? block)
    {
        block = null;
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new(path, "A block is an object.");
        }

        if (!element.TryGetProperty("kind", out var kind) || kind.ValueKind != JsonValueKind.String)
        {
            return new($"{path}.kind", $"A block says its kind as a text: {BlockKinds.Names}.");
        }

        if (BlockKinds.Find(kind.GetString()!) is not { } shape)
        {
            return new($"{path}.kind", $"There is no kind of block with this name. Known are: {BlockKinds.Names}.");
        }

        if (FlowShape.FindMisfit(element, shape, path) is { } misfit)
        {
            return misfit;
        }

        block = (FlowBlock?)element.Deserialize(shape);
        return null;
    }
}
