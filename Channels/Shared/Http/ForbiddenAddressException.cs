namespace Omnichannel.Channels.Shared.Http;

/// <summary>Carries a refusal out of the connect callback, which has no other way to say no. Never leaves <see cref="SafeHttp"/>.</summary>
internal sealed class ForbiddenAddressException() : Exception("The target's address is not public.");
