using System.Text.Json.Serialization;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Setup;

namespace Omnichannel.Hub.Accounts;

/// <summary>How accounts and the set-up are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(SetupRequest))]
[JsonSerializable(typeof(SetupState))]
[JsonSerializable(typeof(MeView))]
internal sealed partial class AccountJson : JsonSerializerContext;
