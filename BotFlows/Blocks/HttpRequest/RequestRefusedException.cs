namespace Omnichannel.BotFlows.Blocks.HttpRequest;

/// <summary>The values at hand do not make a request that may be sent. The message becomes the error of the block's variable.</summary>
internal sealed class RequestRefusedException(string message) : Exception(message);
