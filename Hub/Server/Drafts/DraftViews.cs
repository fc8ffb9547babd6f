using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Drafts;

/// <summary>A draft as the console has it.</summary>
/// <param name="Text">The text; null stands for none.</param>
/// <param name="FileIds">The files that were uploaded for it, in their order; null stands for none.</param>
public sealed record DraftRequest(string? Text, IReadOnlyList<string>? FileIds);

/// <summary>What came of keeping a draft.</summary>
/// <param name="Revision">How often it was changed, from 1.</param>
internal sealed record KeptDraftView(int Revision);

/// <summary>A draft.</summary>
/// <param name="Text">The text; empty when it was sent or thrown away.</param>
/// <param name="Files">Its files, in their order.</param>
/// <param name="Revision">How often it was changed, from 1.</param>
internal sealed record DraftView(string Text, IReadOnlyList<FileView> Files, int Revision);

/// <summary>The viewer's drafts in a conversation; null where nothing was ever written.</summary>
internal sealed record DraftsView(DraftView? Reply, DraftView? Note);

/// <summary>How drafts are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DraftRequest))]
[JsonSerializable(typeof(KeptDraftView))]
internal sealed partial class DraftJson : JsonSerializerContext;
