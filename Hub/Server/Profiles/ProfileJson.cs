using System.Text.Json;
using System.Text.Json.Serialization;

namespace Omnichannel.Hub.Profiles;

/// <summary>How profiles are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(ProfileRequest))]
[JsonSerializable(typeof(PasswordRequest))]
[JsonSerializable(typeof(Preferences))]
[JsonSerializable(typeof(IReadOnlyList<SessionView>))]
[JsonSerializable(typeof(IReadOnlyList<ColleagueView>))]
internal sealed partial class ProfileJson : JsonSerializerContext;
