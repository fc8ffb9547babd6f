using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Conversations.Views;

/// <summary>How the views of conversations are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RowPage))]
[JsonSerializable(typeof(EntryPage))]
[JsonSerializable(typeof(IReadOnlyList<EntryView>))]
[JsonSerializable(typeof(FileView))]
[JsonSerializable(typeof(OpenedView))]
internal sealed partial class ConversationJson : JsonSerializerContext;
