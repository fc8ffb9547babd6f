using System.Text.Json;
using Omnichannel.Core.Activities;

namespace Omnichannel.Channels.Shared.Planning;

/// <summary>Reads an adaptive card as far as words, pictures and buttons go. Its own <c>fallbackText</c> wins over what its body says.</summary>
/// <remarks>Source: Adaptive Cards schema 1.6 (read 2026-11). Fields to fill in have no counterpart in a chat; their labels are kept.</remarks>
internal static class AdaptiveCardReader
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    // Deeper than any card that people make; beyond it there is only somebody's joke.
    private const int MaxDepth = 32;

    private static readonly string[] Holders = ["items", "columns", "images", "rows", "cells"];

    public static PlannedBlock Read(JsonElement card)
    {
        var (lines, pictures, actions) = (new List<string>(), new List<Attachment>(), new List<CardAction>());
        foreach (var element in card.Items("body"))
        {
            Walk(element, lines, pictures, actions, 0);
        }

        actions.AddRange(card.Items("actions").SelectMany(Action));
        var fallback = card.Words("fallbackText");
        return new(fallback.Length > 0 ? fallback : string.Join('\n', lines), pictures, actions);
    }

    private static void Walk(JsonElement element, List<string> lines, List<Attachment> pictures, List<CardAction> actions, int depth)
    {
        if (depth == MaxDepth)
        {
            return;
        }

        switch (element.Words("type"))
        {
            case "Image":
                pictures.AddRange(RichCardReader.Picture(element));
                break;
            case "FactSet":
                lines.AddRange(element.Items("facts").Select(fact => $"{fact.Words("title")}: {fact.Words("value")}"));
                break;
            case "RichTextBlock":
                lines.Add(string.Concat(element.Items("inlines").Select(run => run.ValueKind is JsonValueKind.String ? run.GetString() : run.Words("text"))));
                break;
            case "ActionSet":
                actions.AddRange(element.Items("actions").SelectMany(Action));
                break;
            default:
                lines.AddRange(new[] { element.Words("text"), element.Words("label") }.Where(text => text.Length > 0));
                break;
        }

        foreach (var child in Holders.SelectMany(name => element.Items(name)))
        {
            Walk(child, lines, pictures, actions, depth + 1);
        }
    }

    private static IEnumerable<CardAction> Action(JsonElement action)
    {
        var title = action.Words("title");
        var url = action.Words("url");
        var data = action.Item("data").ToString();
        return action.Words("type") switch
        {
            "Action.OpenUrl" when url.Length > 0 => [new() { Type = "openUrl", Title = title, Value = url }],
            "Action.Submit" or "Action.Execute" when title.Length > 0 => [new() { Type = "postBack", Title = title, Value = data.Length > 0 ? data : title }],
            _ => [],
        };
    }
}
