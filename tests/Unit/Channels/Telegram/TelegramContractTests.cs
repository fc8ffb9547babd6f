using Omnichannel.Tests.Unit.Channels.Contract;

namespace Omnichannel.Tests.Unit.Channels.Telegram;

/// <summary>Telegram keeps the contract of all channels.</summary>
public sealed class TelegramContractTests() : AdapterContractTests(new TelegramSample());
