using System.Text.Json.Serialization;

namespace Omnichannel.Hub.DirectLine;

/// <summary>Direct Line's own form of a refusal.</summary>
internal static class DirectLineErrors
{
    public static readonly DirectLineRefusal BadArgument = new(400, "BadArgument");
    public static readonly DirectLineRefusal MissingToken = new(401, "MissingProperty", "Send an Authorization header with a Bearer token.");
    public static readonly DirectLineRefusal InvalidToken = new(401, "BadArgument", "The token is not valid.");
    public static readonly DirectLineRefusal TokenExpired = new(403, "TokenExpired", "Token has expired");
    public static readonly DirectLineRefusal NotYours = new(403, "TokenExpired", "This token is for another conversation.");
    public static readonly DirectLineRefusal SecretInBrowser = new(403, "BadArgument", "The secret is for servers; give browsers a token.");
    public static readonly DirectLineRefusal ForeignOrigin = new(403, "BadArgument", "This origin is not on the inbox's list.");
    public static readonly DirectLineRefusal Closed = new(409, "conversation-closed", "This conversation has ended.");
    public static readonly DirectLineRefusal TooLarge = new(413, "BadArgument");
    public static readonly DirectLineRefusal FileRefused = new(415, "file-refused", "Files of this kind are not taken.");
    public static readonly DirectLineRefusal TooMany = new(429, "TooManyRequests", "That was too much at once. Wait a little.");
}

/// <summary>One kind of refusal.</summary>
internal sealed record DirectLineRefusal(int Status, string Code, string Message = "")
{
    public IResult Answer(string? message = null) => TypedResults.Json(
        new DirectLineErrorBody(new(Code, message ?? Message)),
        DirectLineJson.Default.DirectLineErrorBody,
        statusCode: Status);
}

/// <summary>The body of a refusal.</summary>
internal sealed record DirectLineErrorBody(DirectLineErrorText Error);

/// <summary>What is wrong.</summary>
internal sealed record DirectLineErrorText(string Code, string Message);

/// <summary>What Direct Line reads and writes beside activities. Unknown members are ignored as the protocol asks; doubled ones are refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 16)]
[JsonSerializable(typeof(DirectLineErrorBody))]
[JsonSerializable(typeof(ClientActivity))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(GenerateRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
