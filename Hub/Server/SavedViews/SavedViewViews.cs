using System.Text.Json.Serialization;

namespace Omnichannel.Hub.SavedViews;

/// <summary>A view as an operator sees it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What the console shows.</param>
/// <param name="List">The list's name.</param>
/// <param name="Filters">The filters by name; empty when there are none.</param>
/// <param name="Shared">Whether everybody has it.</param>
/// <param name="MayChange">Whether the viewer may change and delete it.</param>
/// <param name="Version">How often it was saved, from 1.</param>
internal sealed record SavedViewView(
    Guid Id, string Name, string List, IReadOnlyDictionary<string, string> Filters, bool Shared, bool MayChange, int Version);

/// <summary>All views that somebody has, by name.</summary>
/// <param name="Items">The views.</param>
/// <param name="MayShare">Whether the viewer may make shared ones.</param>
internal sealed record SavedViewList(IReadOnlyList<SavedViewView> Items, bool MayShare);

/// <summary>How views are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SavedViewRequest))]
[JsonSerializable(typeof(SavedViewView))]
[JsonSerializable(typeof(SavedViewList))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class SavedViewJson : JsonSerializerContext;
