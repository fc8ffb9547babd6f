using System.Text.Json.Serialization;

namespace Omnichannel.Tests.Bench.Floor;

/// <summary>A message as it was stored, and as operators get it.</summary>
internal sealed record Stored(string Conversation, long Sequence, bool FromOperator, long At, string Text);

/// <summary>Who says something on Direct Line.</summary>
internal sealed record Account(string Id);

/// <summary>A message on Direct Line.</summary>
internal sealed record Activity(string Type, string? Id, Account? From, string? Text);

/// <summary>What a visitor's page is sent.</summary>
internal sealed record ActivitySet(Activity[] Activities, string Watermark);

/// <summary>The answer to a message.</summary>
internal sealed record ResourceId(string Id);

/// <summary>The answer to a new conversation.</summary>
internal sealed record Conversation(string ConversationId, string Token, int ExpiresIn, string StreamUrl);

/// <summary>How all of it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Stored))]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ResourceId))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
internal sealed partial class FloorJson : JsonSerializerContext;
