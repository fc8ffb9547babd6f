namespace Omnichannel.Hub.Setup;

/// <summary>Whether the hub still waits for its first admin.</summary>
internal sealed record SetupState(bool Needed);
